package org.confer.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A calendar that somebody handed in, as lists show it.
 *
 * @param importedBy name of the person
 * @param events events in the file that hold
 * @param busyTimes times kept of them
 * @param problems what could not be read
 * @param coversFrom first day of which times were kept
 * @param coversUntil first day after them
 */
public record SourceListing(
        SourceId id,
        String name,
        Instant importedAt,
        String importedBy,
        int events,
        int busyTimes,
        int problems,
        LocalDate coversFrom,
        LocalDate coversUntil) {}
