package org.confer.calendarfile.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * The zone in which a time of the file is told.
 *
 * @param rules turns its local times into instants; the file's own definition where the zone is
 *     nobody else's
 * @param shown the IANA zone or fixed offset in which the time is shown from then on
 */
record EventZone(ZoneRules rules, ZoneId shown) {

    static final EventZone UTC = of(ZoneOffset.UTC);

    static EventZone of(ZoneId zone) {
        return new EventZone(zone.getRules(), zone);
    }

    /**
     * A local time that the change to summer time skips is read with the offset before it; one that
     * occurs twice is the first (RFC 5545 section 3.3.5).
     */
    Instant instant(LocalDateTime local) {
        return local.toInstant(rules.getOffset(local));
    }

    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
    }
}
