package org.confer.topiccall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.confer.conference.ConferenceId;
import org.confer.kernel.DepartmentId;

/**
 * A call for topics and how the units have answered it.
 *
 * @param until when the next call of the conference was opened, or far in the future: what was
 *     handed in from the opening until then answers this call
 * @param answers of all members, by the unit's name
 */
public record CallListing(
        CallId id,
        ConferenceId conference,
        String conferenceName,
        DepartmentId lead,
        ZoneId zone,
        String note,
        Instant openedAt,
        Instant deadline,
        Instant until,
        List<CallAnswer> answers) {

    /** Units of which nothing has come. */
    public List<CallAnswer> missing() {
        return answers.stream()
                .filter(answer -> answer.standing(deadline) == Standing.MISSING)
                .toList();
    }
}
