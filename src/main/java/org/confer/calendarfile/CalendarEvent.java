package org.confer.calendarfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a calendar file, in plain Java.
 *
 * @param line where it begins in the file, from 1
 * @param uid its identity, null if the file gives none
 * @param sequence version, from 0
 * @param status how sure it is; confirmed if the file does not say
 * @param busyness what its time means for others
 * @param confidential whether its words are not meant for everybody who may see the calendar (CLASS
 *     other than PUBLIC, RFC 5545 section 3.8.1.3)
 * @param summary title; empty if there is none
 * @param description further text with its line breaks; may be empty
 * @param location place; may be empty
 * @param organizer name of the organizer, else the address; null if there is none
 * @param span its (first) time
 * @param repeats whether the file gives a rule or further dates
 * @param movedFrom for the changed instance of a repeating event: its original time, else null
 * @param superseded whether the same file holds a newer version (RFC 5546 section 2.1.4: SEQUENCE,
 *     then DTSTAMP)
 * @param occurrences when it takes place within the days asked for, in order: rules expanded,
 *     excluded dates and separately changed instances left out (those are events of their own).
 *     Without a rule: its span, if it lies in those days.
 */
public record CalendarEvent(
        int line,
        @Nullable String uid,
        int sequence,
        EventStatus status,
        Busyness busyness,
        boolean confidential,
        String summary,
        String description,
        String location,
        @Nullable String organizer,
        EventSpan span,
        boolean repeats,
        @Nullable EventSpan movedFrom,
        boolean superseded,
        List<EventSpan> occurrences) {

    public CalendarEvent {
        occurrences = List.copyOf(occurrences);
    }
}
