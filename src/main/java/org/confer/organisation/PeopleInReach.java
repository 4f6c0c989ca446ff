package org.confer.organisation;

import org.confer.kernel.Circle;
import org.confer.kernel.Circles;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Permission;
import org.springframework.stereotype.Component;

/**
 * Whose names, posts and addresses the person at work may see: of the departments with which the
 * own one shares a conference; of all for an auditor and for whoever administers.
 */
@Component
class PeopleInReach {

    private final CurrentUser user;
    private final Circles circles;

    PeopleInReach(CurrentUser user, Circles circles) {
        this.user = user;
        this.circles = circles;
    }

    Circle circle() {
        return user.may(Permission.ADMINISTER) ? Circle.ALL : circles.mine();
    }

    boolean includes(PersonListing person) {
        return circle().includes(person.department());
    }
}
