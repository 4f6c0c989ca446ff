package org.confer.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.SignedIn;
import org.confer.kernel.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The departments of the installation. */
@Service
@Transactional
public class Departments {

    /** Four levels of government, with offices between them. */
    private static final int HIGHEST_TREE = 20;

    private final DepartmentStore store;
    private final PersonStore people;
    private final ApplicationEventPublisher events;

    Departments(DepartmentStore store, PersonStore people, ApplicationEventPublisher events) {
        this.store = store;
        this.people = people;
        this.events = events;
    }

    /** Refused if the name is taken. */
    @Requires(Permission.ADMINISTER)
    public Outcome<DepartmentId> enter(NewDepartment department) {
        if (store.nameTaken(department.name(), Optional.empty())) {
            return Outcome.refused("organisation.department.nameTaken", department.name());
        }
        DepartmentId id = store.insert(department);
        tell(id, Message.of("organisation.department.entered", department.name()));
        return Outcome.done(id);
    }

    /**
     * Refused if there is no such department, the name is taken, or a department would stand above
     * itself.
     */
    @Requires(Permission.ADMINISTER)
    public Outcome<DepartmentId> change(DepartmentId id, NewDepartment department) {
        if (store.find(id).isEmpty()) {
            throw new NotPermitted("no such department");
        }
        if (store.nameTaken(department.name(), Optional.of(id))) {
            return Outcome.refused("organisation.department.nameTaken", department.name());
        }
        for (DepartmentId above = department.parent();
                above != null;
                above = store.find(above).map(DepartmentListing::parent).orElse(null)) {
            if (above.equals(id)) {
                return Outcome.refused("organisation.department.aboveItself");
            }
        }
        store.update(id, department);
        tell(id, Message.of("organisation.department.changed", department.name()));
        return Outcome.done(id);
    }

    /**
     * A closed department keeps its history and is offered nowhere. Refused while people work for
     * it or a department below it is open.
     */
    @Requires(Permission.ADMINISTER)
    public Outcome<DepartmentId> close(DepartmentId id) {
        DepartmentListing department =
                store.find(id).orElseThrow(() -> new NotPermitted("no such department"));
        int staff = people.activeOf(id).size();
        if (staff > 0) {
            return Outcome.refused("organisation.department.hasPeople", staff);
        }
        if (store.below(id).stream().anyMatch(DepartmentListing::active)) {
            return Outcome.refused("organisation.department.hasDepartmentsBelow");
        }
        store.setActive(id, false);
        tell(id, Message.of("organisation.department.closed", department.name()));
        return Outcome.done(id);
    }

    @Requires(Permission.ADMINISTER)
    public void reopen(DepartmentId id) {
        DepartmentListing department =
                store.find(id).orElseThrow(() -> new NotPermitted("no such department"));
        store.setActive(id, true);
        tell(id, Message.of("organisation.department.reopened", department.name()));
    }

    /** The departments directly below, closed ones too, by name. */
    @Requires(Permission.SEE_DIRECTORY)
    @Transactional(readOnly = true)
    public List<DepartmentListing> below(DepartmentId id) {
        return store.below(id);
    }

    /** Who stands above a department on higher levels of government; empty if there is none. */
    @SignedIn
    @Transactional(readOnly = true)
    public Optional<LevelsAbove> levelsAbove(DepartmentId id) {
        List<DepartmentListing> chain = new ArrayList<>();
        for (DepartmentId next = id; next != null && chain.size() < HIGHEST_TREE; ) {
            Optional<DepartmentListing> found = store.find(next);
            found.ifPresent(chain::add);
            next = found.map(DepartmentListing::parent).orElse(null);
        }
        return chain.isEmpty()
                ? Optional.empty()
                : Optional.of(LevelsAbove.of(chain, store::below));
    }

    @SignedIn
    @Transactional(readOnly = true)
    public Optional<DepartmentListing> find(DepartmentId id) {
        return store.find(id);
    }

    @Requires(Permission.SEE_DIRECTORY)
    @Transactional(readOnly = true)
    public List<DepartmentListing> list(DepartmentFilter filter, Slice slice) {
        return store.list(filter, slice);
    }

    @Requires(Permission.SEE_DIRECTORY)
    @Transactional(readOnly = true)
    public int count(DepartmentFilter filter) {
        return store.count(filter);
    }

    /** All that are not closed, by name; for choices on forms and to recognise names in files. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<DepartmentListing> active() {
        return store.active();
    }

    private void tell(DepartmentId id, Message account) {
        events.publishEvent(new DepartmentChanged(id, account));
    }
}
