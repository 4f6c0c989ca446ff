package org.confer.training;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * A planning round by its time: a year or a quarter of it. To a year belongs what was planned for
 * it, to a quarter what begins in it.
 *
 * @param year 2000 to 2200
 * @param quarter 1 to 4; null for the whole year
 */
public record RoundSpan(int year, @Nullable Integer quarter) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;
    private static final int MONTHS = 3;
    private static final int QUARTERS = 4;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:Q([1-4]))?");

    public RoundSpan {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidInput(
                    Message.of("training.span.year.wrong", text(FIRST_YEAR), text(LAST_YEAR)));
        }
        if (quarter != null && (quarter < 1 || quarter > QUARTERS)) {
            throw new InvalidInput(Message.of("training.span.quarter.wrong"));
        }
    }

    public LocalDate first() {
        return LocalDate.of(year, quarter == null ? 1 : MONTHS * (quarter - 1) + 1, 1);
    }

    /** The last day that belongs to it. */
    public LocalDate last() {
        return first().plusMonths(quarter == null ? 12 : MONTHS).minusDays(1);
    }

    /** The year and its four quarters. */
    public static Stream<RoundSpan> withQuarters(int year) {
        return Stream.concat(
                Stream.of(new RoundSpan(year, null)),
                IntStream.rangeClosed(1, QUARTERS).mapToObj(part -> new RoundSpan(year, part)));
    }

    /** The span that {@link #toString} wrote; empty if it is none. */
    public static Optional<RoundSpan> parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        String quarter = parts.group(2);
        return year < FIRST_YEAR || year > LAST_YEAR
                ? Optional.empty()
                : Optional.of(
                        new RoundSpan(year, quarter == null ? null : Integer.valueOf(quarter)));
    }

    /** As addresses and file names have it: 2026 or 2026Q3. */
    @Override
    public String toString() {
        return quarter == null ? text(year) : year + "Q" + quarter;
    }

    public Message words() {
        return quarter == null
                ? Message.of("training.span.year", text(year))
                : Message.of("training.span.quarter", text(year), quarter);
    }

    /** A year is written without a separator of thousands. */
    private static String text(int year) {
        return Integer.toString(year);
    }
}
