package org.confer.minutes;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.meeting.MeetingId;

/**
 * Minutes went out that take the place of earlier ones, which stay as they were. The decisions took
 * effect with the earlier ones.
 *
 * @param corrects the earlier ones
 * @param year of the conference's clock
 * @param number within the conference and year
 */
public record MinutesCorrected(
        IssuedMinutesId minutes, IssuedMinutesId corrects, MeetingId meeting, int year, int number)
        implements Audited {

    @Override
    public String subject() {
        return "minutes";
    }

    @Override
    public long subjectId() {
        return minutes.value();
    }

    @Override
    public Message account() {
        return Message.of("minutes.corrected.account", Integer.toString(year), number);
    }
}
