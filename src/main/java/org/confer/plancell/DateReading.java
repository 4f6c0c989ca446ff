package org.confer.plancell;

/** What the words of a date cell come to. */
public sealed interface DateReading {

    /**
     * Days.
     *
     * @param ambiguous whether day and month could be the other way round as well
     */
    record Found(PlannedDates dates, boolean ambiguous) implements DateReading {}

    /** Says itself that it is not fixed yet (待定, TBC). */
    record Later() implements DateReading {}

    /** A day that the month has not. */
    record Impossible(int month, int day) implements DateReading {}

    /** The end lies before the start. */
    record Backwards() implements DateReading {}

    /** Readable, but the year is told nowhere. */
    record NoYear() implements DateReading {}

    /** Not a date that can be read. */
    record Unclear() implements DateReading {}
}
