package org.confer.organisation;

import java.util.List;
import java.util.Optional;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
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
    private final ApplicationEventPublisher events;

    People(PersonStore store, ApplicationEventPublisher events) {
        this.store = store;
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
        if (store.emailTaken(person.email(), Optional.of(id))) {
            return Outcome.refused("organisation.person.emailTaken");
        }
        store.update(id, person);
        tell(id, Message.of("organisation.person.changed", person.name()));
        return Outcome.done(id);
    }

    @SignedIn
    @Transactional(readOnly = true)
    public Optional<PersonListing> find(PersonId id) {
        return store.find(id);
    }

    @Requires(Permission.SEE_DIRECTORY)
    @Transactional(readOnly = true)
    public List<PersonListing> list(String search, Slice slice) {
        return store.list(search, slice);
    }

    @Requires(Permission.SEE_DIRECTORY)
    @Transactional(readOnly = true)
    public int count(String search) {
        return store.count(search);
    }

    /** The active people of one department, by name; for choices on forms. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<PersonListing> of(DepartmentId department) {
        return store.activeOf(department);
    }

    private void tell(PersonId id, Message account) {
        events.publishEvent(new PersonChanged(id, account));
    }
}
