package org.confer.calendarfile.ical;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;

/** iCal4j as it comes, for comparison. */
public final class PlainIcal4j {

    private PlainIcal4j() {}

    public static void parse(byte[] file) {
        try {
            new CalendarBuilder().build(new ByteArrayInputStream(file));
        } catch (IOException | ParserException e) {
            throw new IllegalStateException(e);
        }
    }
}
