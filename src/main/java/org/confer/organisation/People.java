package org.confer.organisation;

import java.util.List;
import java.util.Optional;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.PersonId;
import org.confer.kernel.Requires;
import org.confer.kernel.SignedIn;
import org.confer.kernel.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the departments, whether or not they have an account. */
@Service
@Transactional
public class People {

    private final PersonStore store;
    private final LiaisonOfficerStore liaisonOfficers;
    private final CurrentUser user;
    private final PeopleInReach reach;
    private final ApplicationEventPublisher events;

    People(
            PersonStore store,
            LiaisonOfficerStore liaisonOfficers,
            CurrentUser user,
            PeopleInReach reach,
            ApplicationEventPublisher events) {
        this.store = store;
        this.liaisonOfficers = liaisonOfficers;
        this.user = user;
        this.reach = reach;
        this.events = events;
    }

    /** Refused if the mail address belongs to somebody else. */
    @Requires(Permission.ADMINISTER)
    public Outcome<PersonId> enter(NewPerson person) {
        if (store.emailTaken(person.email(), Optional.empty())) {
            return Outcome.refused("organisation.person.emailTaken");
        }
        PersonId id = store.insert(person);
        tell(id, Message.of("organisation.person.entered", person.name()));
        return Outcome.done(id);
    }

    /** Refused if the mail address belongs to somebody else. */
    @Requires(Permission.ADMINISTER)
    public Outcome<PersonId> change(PersonId id, NewPerson person) {
        requireKnown(id);
        if (store.emailTaken(person.email(), Optional.of(id))) {
            return Outcome.refused("organisation.person.emailTaken");
        }
        store.update(id, person);
        tell(id, Message.of("organisation.person.changed", person.name()));
        return Outcome.done(id);
    }

    /**
     * The person leaves: the account is closed, and what was the person's to do becomes the
     * successor's. Refused for oneself and for a successor who does not work for the same
     * department.
     */
    @Requires(Permission.ADMINISTER)
    public Outcome<PersonId> deactivate(PersonId id, Optional<PersonId> successor) {
        PersonListing person = requireKnown(id);
        if (user.isSignedIn() && id.equals(user.person())) {
            return Outcome.refused("organisation.person.oneself");
        }
        Optional<PersonListing> heir = successor.flatMap(store::find);
        if (successor.isPresent()
                && heir.filter(other -> other.active() && !other.id().equals(id))
                        .filter(other -> other.department().equals(person.department()))
                        .isEmpty()) {
            return Outcome.refused("organisation.person.successor");
        }
        store.deactivate(id, successor);
        successor.ifPresentOrElse(
                to -> liaisonOfficers.handOver(id, to), () -> liaisonOfficers.remove(id));
        Message account =
                heir.map(to ->
                                Message.of(
                                        "organisation.person.handedOver", person.name(), to.name()))
                        .orElseGet(() -> Message.of("organisation.person.left", person.name()));
        events.publishEvent(new PersonLeft(id, successor, account));
        return Outcome.done(id);
    }

    /** A person who left is here again; what was handed over stays with the successor. */
    @Requires(Permission.ADMINISTER)
    public void reactivate(PersonId id) {
        PersonListing person = requireKnown(id);
        store.activate(id);
        tell(id, Message.of("organisation.person.returned", person.name()));
    }

    /** To whom a person who left handed over. */
    @Requires(Permission.SEE_DIRECTORY)
    @Transactional(readOnly = true)
    public Optional<PersonListing> successorOf(PersonId id) {
        return find(id).flatMap(left -> store.successor(left.id())).flatMap(this::find);
    }

    @SignedIn
    @Transactional(readOnly = true)
    public Optional<PersonListing> find(PersonId id) {
        return store.find(id).filter(reach::includes);
    }

    @Requires(Permission.SEE_DIRECTORY)
    @Transactional(readOnly = true)
    public List<PersonListing> list(PersonFilter filter, Slice slice) {
        return store.list(filter, slice, reach.circle());
    }

    @Requires(Permission.SEE_DIRECTORY)
    @Transactional(readOnly = true)
    public int count(PersonFilter filter) {
        return store.count(filter, reach.circle());
    }

    /** The active people of one department, by name; for choices on forms. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<PersonListing> of(DepartmentId department) {
        return reach.circle().includes(department) ? store.activeOf(department) : List.of();
    }

    private PersonListing requireKnown(PersonId id) {
        return store.find(id).orElseThrow(() -> new NotPermitted("no such person"));
    }

    private void tell(PersonId id, Message account) {
        events.publishEvent(new PersonChanged(id, account));
    }
}
