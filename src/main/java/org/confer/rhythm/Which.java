package org.confer.rhythm;

import java.time.DayOfWeek;
import java.util.Locale;
import org.confer.kernel.Message;

/** Which of the days of one name in a month. */
public enum Which {
    FIRST(1),
    SECOND(2),
    THIRD(3),
    FOURTH(4),
    LAST(-1);

    private final int place;

    Which(int place) {
        this.place = place;
    }

    /** In the words of RFC 5545, such as {@code FREQ=MONTHLY;BYDAY=2TU}. */
    public String rule(Months months, DayOfWeek day) {
        return months.rule()
                + ";BYDAY="
                + place
                + day.name().substring(0, 2).toUpperCase(Locale.ROOT);
    }

    public Message label() {
        return Message.of("rhythm.which." + name());
    }
}
