package org.confer.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.confer.conference.ConferenceId;
import org.confer.conference.Unit;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.meeting.DecisionId;
import org.confer.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * An assigned action as lists show it.
 *
 * @param conferenceLead the department whose secretariat accepts it
 * @param zone the conference's clock
 * @param number counts within the conference
 * @param criterion what must be seen for it to be accepted; may be empty
 * @param responsible the person who does it, if the unit has named one
 * @param dueOn last day on which it is in time, on the conference's clock
 * @param extensionAskedTo the day asked for and not yet granted, or null
 */
public record ActionListing(
        ActionId id,
        DecisionId decision,
        MeetingId meeting,
        ConferenceId conference,
        String conferenceName,
        DepartmentId conferenceLead,
        ZoneId zone,
        int number,
        String text,
        String criterion,
        Unit lead,
        List<Unit> coOperating,
        @Nullable PersonId responsible,
        @Nullable String responsibleName,
        LocalDate dueOn,
        ActionState state,
        Instant assignedAt,
        @Nullable LocalDate extensionAskedTo) {

    /** Whether its unit still has something to do: open and not reported as done. */
    public boolean isWaiting() {
        return state.isOpen() && state != ActionState.SUBMITTED;
    }
}
