package org.confer.conference;

import java.time.LocalDate;
import java.util.List;
import org.confer.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A unit's membership in a conference.
 *
 * @param until first day on which it was no longer a member; null while it is
 * @param deputies who stand in for the officer; by name
 * @param liaison the officer through whom the unit is reached in this conference
 */
public record MemberListing(
        Unit unit,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable PersonId liaison,
        @Nullable String liaisonName,
        List<Deputy> deputies) {

    public boolean isCurrent() {
        return until == null;
    }
}
