package org.confer.calendarfile;

import java.util.ServiceLoader;

/**
 * Writes calendar files (RFC 5545) for download and subscription. Safe for use by several threads.
 */
public interface CalendarWriter {

    /** Media type of what is written. */
    String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    /**
     * @return the file in UTF-8, its lines folded at 75 octets, with the definition of every time
     *     zone that it uses
     */
    byte[] write(PublishedCalendar calendar);

    /**
     * @return the message in UTF-8, folded and with its time zone as a published calendar
     */
    byte[] write(CalendarInvitation invitation);

    /** The writer of this installation; needs no Spring. */
    static CalendarWriter installed() {
        return ServiceLoader.load(CalendarWriter.class, CalendarWriter.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No calendar writer is installed"));
    }
}
