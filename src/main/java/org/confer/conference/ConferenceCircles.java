package org.confer.conference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.confer.kernel.Circle;
import org.confer.kernel.Circles;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Circles as the conferences' lists of members and the tree of departments make them. */
@Component
@Transactional(readOnly = true)
class ConferenceCircles implements Circles {

    private final ConferenceStore store;
    private final CurrentUser user;

    ConferenceCircles(ConferenceStore store, CurrentUser user) {
        this.store = store;
        this.user = user;
    }

    @Override
    public Circle mine() {
        return user.may(Permission.AUDIT)
                ? Circle.ALL
                : with(store.neighbours(user.department()), user.department());
    }

    @Override
    public Circle mineAmong(Set<DepartmentId> departments) {
        return user.may(Permission.AUDIT)
                ? Circle.ALL
                : with(store.neighbours(user.department(), departments), user.department());
    }

    @Override
    public Circle led() {
        return with(store.ledBy(user.department()), user.department());
    }

    @Override
    public List<Circle> all() {
        return store.covered().stream().map(members -> new Circle(false, members)).toList();
    }

    private static Circle with(Set<DepartmentId> others, DepartmentId own) {
        Set<DepartmentId> all = new HashSet<>(others);
        all.add(own);
        return new Circle(false, all);
    }
}
