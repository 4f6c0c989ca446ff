package org.confer.invitation;

import java.time.Instant;
import java.util.Optional;
import org.confer.calendarfile.CalendarAnswer;
import org.confer.kernel.Message;
import org.confer.kernel.Period;
import org.confer.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * An answer that came by mail.
 *
 * @param from as the mail claims; proves nothing
 * @param person name of the invited person; empty if it is not known who answers
 * @param reason why it was refused; null unless it was
 */
public record ArrivedAnswer(
        long id,
        Instant arrivedAt,
        String from,
        @Nullable MeetingId meeting,
        String meetingTitle,
        String person,
        CalendarAnswer.Status status,
        String comment,
        @Nullable Instant proposedStart,
        @Nullable Instant proposedEnd,
        Verdict verdict,
        @Nullable Message reason) {

    /** The other time that is proposed. */
    public Optional<Period> proposed() {
        return proposedStart == null || proposedEnd == null
                ? Optional.empty()
                : Optional.of(new Period(proposedStart, proposedEnd));
    }
}
