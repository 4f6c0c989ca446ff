package org.confer.invitation;

import java.time.Instant;
import org.confer.calendarfile.CalendarAnswer;
import org.confer.calendarfile.CalendarInvitation;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/** Somebody who was asked by mail, with all that is kept of them. */
record Invited(
        long id,
        MeetingId meeting,
        PersonId person,
        DepartmentId department,
        String name,
        String email,
        CalendarInvitation.Role role,
        String token,
        int sequence,
        boolean uninvited,
        CalendarAnswer.Status status,
        @Nullable Integer answeredSequence,
        @Nullable Instant answeredStamp) {

    /** Whether the person said not to come. */
    boolean hasStoodBack() {
        return status == CalendarAnswer.Status.DECLINED
                || status == CalendarAnswer.Status.DELEGATED;
    }

    /** Whether an answer comes after the one that counts (RFC 5546 section 2.1.5). */
    boolean isNews(int otherSequence, Instant otherStamp) {
        if (answeredSequence == null || answeredStamp == null) {
            return true;
        }
        return otherSequence > answeredSequence
                || (otherSequence == answeredSequence && otherStamp.isAfter(answeredStamp));
    }
}
