package org.confer.minutes;

import java.util.List;
import org.confer.kernel.Awaited;
import org.confer.kernel.AwaitedSource;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.springframework.stereotype.Component;

/** Meetings that ended and whose minutes the secretariat still has to issue. */
@Component
class MinutesAwaited implements AwaitedSource {

    private final MeetingRecordStore records;
    private final CurrentUser user;

    MinutesAwaited(MeetingRecordStore records, CurrentUser user) {
        this.records = records;
        this.user = user;
    }

    @Override
    public List<Awaited> awaited() {
        if (!user.may(Permission.KEEP_MINUTES)) {
            return List.of();
        }
        return records.toBeIssued(user.department()).stream()
                .map(meeting ->
                        Awaited.sometime(
                                Message.of("minutes.awaits.issue", meeting.title()),
                                "meetings/" + meeting.id() + "/minutes"))
                .toList();
    }
}
