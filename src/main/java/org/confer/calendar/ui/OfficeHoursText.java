package org.confer.calendar.ui;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.confer.calendar.Workplace;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/** The office hours of a day as people write them: {@code 9:00-12:00, 14:00-17:30}. */
final class OfficeHoursText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private OfficeHoursText() {}

    static String written(Workplace workplace, DayOfWeek day) {
        return workplace.hours().stream()
                .filter(hours -> hours.weekday() == day)
                .map(hours -> TIME.format(hours.opens()) + "-" + TIME.format(hours.closes()))
                .collect(Collectors.joining(", "));
    }

    /**
     * @throws InvalidInput with the words that cannot be read
     */
    static List<Workplace.OfficeHours> read(DayOfWeek day, String text) {
        List<Workplace.OfficeHours> all = new ArrayList<>();
        for (String opening : text.split("[,，、;；]")) {
            if (opening.isBlank()) {
                continue;
            }
            String[] ends = opening.strip().replace('：', ':').split("\\s*[-–—~至]\\s*");
            try {
                if (ends.length != 2) {
                    throw new DateTimeException("two times are wanted");
                }
                all.add(
                        new Workplace.OfficeHours(
                                day,
                                LocalTime.parse(ends[0], TIME),
                                LocalTime.parse(ends[1], TIME)));
            } catch (DateTimeException unreadable) {
                throw new InvalidInput(Message.of("calendar.offices.unreadable", opening.strip()));
            }
        }
        return all;
    }
}
