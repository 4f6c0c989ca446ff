package org.confer.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that somebody handed in or connected, as lists show it.
 *
 * @param importedAt when it was read last, null if it never was
 * @param importedBy name of the person who handed it in or connected it
 * @param events events in it that hold
 * @param busyTimes times kept of them
 * @param problems what could not be read
 * @param coversFrom first day of which times were kept
 * @param coversUntil first day after them
 * @param titlesShared whether its titles are kept and shown, too
 */
public record SourceListing(
        SourceId id,
        CalendarOwner owner,
        SourceKind kind,
        String name,
        @Nullable Instant importedAt,
        String importedBy,
        int events,
        int busyTimes,
        int problems,
        LocalDate coversFrom,
        LocalDate coversUntil,
        boolean titlesShared) {}
