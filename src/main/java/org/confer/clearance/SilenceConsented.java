package org.confer.clearance;

import java.util.List;
import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.confer.meeting.MeetingId;

/**
 * Units said nothing about minutes until the deadline, which the charter takes for consent.
 *
 * @param title of the meeting
 * @param version number of the version that was sent
 * @param sender who sent it
 * @param units their names; at least one
 */
public record SilenceConsented(
        MeetingId meeting, String title, int version, PersonId sender, List<String> units)
        implements Audited {

    public SilenceConsented {
        units = List.copyOf(units);
    }

    @Override
    public String subject() {
        return "meeting";
    }

    @Override
    public long subjectId() {
        return meeting.value();
    }

    @Override
    public Message account() {
        return Message.of("clearance.told.silent", version, units);
    }
}
