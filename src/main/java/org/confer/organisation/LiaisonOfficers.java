package org.confer.organisation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.PersonId;
import org.confer.kernel.Requires;
import org.confer.kernel.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who speaks for a department: one first liaison officer, and deputies in their order. */
@Service
@Transactional
public class LiaisonOfficers {

    private static final int MOST_DEPUTIES = 20;

    private final LiaisonOfficerStore store;
    private final PersonStore people;
    private final PeopleInReach reach;
    private final ApplicationEventPublisher events;

    LiaisonOfficers(
            LiaisonOfficerStore store,
            PersonStore people,
            PeopleInReach reach,
            ApplicationEventPublisher events) {
        this.store = store;
        this.people = people;
        this.reach = reach;
        this.events = events;
    }

    /** The first one first, then the deputies by name; people who left are not among them. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<LiaisonOfficer> of(DepartmentId department) {
        return reach.circle().includes(department) ? store.of(department) : List.of();
    }

    /**
     * Names all of them anew. Refused if one of them does not work for the department any more, or
     * if there are more than 20 deputies.
     */
    @Requires(Permission.ADMINISTER)
    public Outcome<DepartmentId> appoint(
            DepartmentId department, PersonId first, Set<PersonId> deputies) {
        Set<PersonId> others = new LinkedHashSet<>(deputies);
        others.remove(first);
        if (others.size() > MOST_DEPUTIES) {
            return Outcome.refused("organisation.liaison.tooMany", MOST_DEPUTIES);
        }
        Set<PersonId> staff =
                people.activeOf(department).stream()
                        .map(PersonListing::id)
                        .collect(Collectors.toSet());
        if (!staff.contains(first) || !staff.containsAll(others)) {
            return Outcome.refused("organisation.liaison.notOfDepartment");
        }
        store.replace(department, first, others);
        List<Object> names =
                store.of(department).stream().map(officer -> (Object) officer.name()).toList();
        events.publishEvent(
                new DepartmentChanged(
                        department, Message.of("organisation.liaison.appointed", names)));
        return Outcome.done(department);
    }
}
