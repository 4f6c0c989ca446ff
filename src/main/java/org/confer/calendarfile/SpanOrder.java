package org.confer.calendarfile;

import java.time.Instant;
import java.util.Comparator;

/** The order in which spans stand in a list. */
final class SpanOrder {

    static final Comparator<EventSpan> BY_START =
            Comparator.comparing(EventSpan::firstDay)
                    .thenComparing(SpanOrder::moment)
                    .thenComparing(EventSpan::lastDay);

    private SpanOrder() {}

    private static Instant moment(EventSpan span) {
        return switch (span) {
            case EventSpan.Days days -> Instant.MIN;
            case EventSpan.Hours hours -> hours.start();
        };
    }
}
