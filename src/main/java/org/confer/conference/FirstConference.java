package org.confer.conference;

import java.util.List;
import org.confer.kernel.Awaited;
import org.confer.kernel.AwaitedSource;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.springframework.stereotype.Component;

/** What an administrator does once there are departments and people: found a conference. */
@Component
class FirstConference implements AwaitedSource {

    private final Conferences conferences;
    private final CurrentUser user;

    FirstConference(Conferences conferences, CurrentUser user) {
        this.conferences = conferences;
        this.user = user;
    }

    @Override
    public List<Awaited> awaited() {
        return user.may(Permission.ADMINISTER) && conferences.count("") == 0
                ? List.of(
                        Awaited.sometime(Message.of("conference.awaited.first"), "conferences/new"))
                : List.of();
    }
}
