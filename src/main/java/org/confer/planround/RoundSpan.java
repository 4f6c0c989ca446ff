package org.confer.planround;

import java.time.LocalDate;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * For when plans are called: a year or a quarter of it.
 *
 * @param year 2000 to 2200
 * @param quarter 1 to 4; null for the whole year
 */
public record RoundSpan(int year, @Nullable Integer quarter) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;
    private static final int MONTHS = 3;

    public RoundSpan {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidInput(
                    Message.of("planround.year.wrong", text(FIRST_YEAR), text(LAST_YEAR)));
        }
        if (quarter != null && (quarter < 1 || quarter > 4)) {
            throw new InvalidInput(Message.of("planround.quarter.wrong"));
        }
    }

    public LocalDate first() {
        return LocalDate.of(year, quarter == null ? 1 : MONTHS * (quarter - 1) + 1, 1);
    }

    /** The last day that belongs to it. */
    public LocalDate last() {
        return first().plusMonths(quarter == null ? 12 : MONTHS).minusDays(1);
    }

    public Message words() {
        return quarter == null
                ? Message.of("planround.year", text(year))
                : Message.of("planround.quarter", text(year), quarter);
    }

    /** A year is written without a separator of thousands. */
    private static String text(int year) {
        return Integer.toString(year);
    }
}
