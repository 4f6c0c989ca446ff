package org.confer.calendarfile.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A DATE or DATE-TIME of the file.
 *
 * @param local as told in its zone; midnight for a whole day
 * @param wholeDay whether it is a DATE
 * @param zone in which it is told; means nothing for a whole day
 */
record TimeValue(LocalDateTime local, boolean wholeDay, EventZone zone) {

    Instant instant() {
        return zone.instant(local);
    }

    LocalDate day() {
        return local.toLocalDate();
    }
}
