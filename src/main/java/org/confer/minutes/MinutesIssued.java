package org.confer.minutes;

import java.util.List;
import org.confer.conference.ConferenceId;
import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.meeting.DecisionId;
import org.confer.meeting.MeetingId;

/**
 * Minutes went out; from now on the decisions in them take effect.
 *
 * @param year of the conference's clock
 * @param number within the conference and year, from 1 without gaps
 * @param decisions all decisions of the meeting, in the order in which they were taken
 */
public record MinutesIssued(
        IssuedMinutesId minutes,
        MeetingId meeting,
        ConferenceId conference,
        int year,
        int number,
        List<DecisionId> decisions)
        implements Audited {

    public MinutesIssued {
        decisions = List.copyOf(decisions);
    }

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
        return Message.of("minutes.issued.account", Integer.toString(year), number);
    }
}
