package org.confer.calendarfile;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ServiceLoader;
import org.confer.kernel.InvalidInput;

/**
 * Reads calendar files (RFC 5545). A bad line or property never loses the calendar: what could not
 * be read stands in {@link CalendarFile#problems()} with its line and the reason.
 *
 * <p>Safe for use by several threads. Memory and time are bounded: 10 MB a file, 1 MB a line,
 * 50,000 components, 10,000 occurrences an event.
 */
public interface CalendarReader {

    /**
     * Reads the whole stream; does not close it.
     *
     * @throws InvalidInput if it is no calendar at all or larger than the limits; the reason names
     *     the line
     */
    CalendarFile read(InputStream file, CalendarReading reading) throws IOException;

    /**
     * Reads what somebody answered to an invitation; the first event of the message counts.
     *
     * @param zone of a proposed time that names none
     * @throws InvalidInput if it is no calendar or holds no event
     */
    CalendarAnswer readAnswer(byte[] message, ZoneId zone);

    /** The reader of this installation; needs no Spring. */
    static CalendarReader installed() {
        return ServiceLoader.load(CalendarReader.class, CalendarReader.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No calendar reader is installed"));
    }
}
