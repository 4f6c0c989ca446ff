package org.confer.action;

import org.confer.sitting.Following;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who follows a meeting sees at once what is assigned there. */
@Component
class ActionsOnScreens {

    private final Following following;

    ActionsOnScreens(Following following) {
        this.following = following;
    }

    @EventListener
    void on(ActionAssigned event) {
        following.changed(event.meeting());
    }
}
