package org.confer.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/**
 * Where and when a department works.
 *
 * @param region code of the region whose holidays it keeps
 * @param zone clock of its office hours
 * @param hours in order of weekday and time; a make-up workday has the hours of its weekday, or
 *     Monday's if that weekday has none
 */
public record Workplace(String region, ZoneId zone, List<OfficeHours> hours) {

    public Workplace {
        hours = hours.stream().sorted().toList();
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i).weekday() == hours.get(i - 1).weekday()
                    && hours.get(i).opens().isBefore(hours.get(i - 1).closes())) {
                throw new InvalidInput(Message.of("calendar.workplace.hoursOverlap"));
            }
        }
    }

    /** An opening of the office on a weekday; closes later on the same day. */
    public record OfficeHours(DayOfWeek weekday, LocalTime opens, LocalTime closes)
            implements Comparable<OfficeHours> {

        public OfficeHours {
            if (!closes.isAfter(opens)) {
                throw new InvalidInput(Message.of("kernel.period.endNotAfterStart"));
            }
        }

        @Override
        public int compareTo(OfficeHours other) {
            int byDay = weekday.compareTo(other.weekday);
            return byDay != 0 ? byDay : opens.compareTo(other.opens);
        }
    }

    /** The hours on a working day. */
    List<OfficeHours> on(DayOfWeek weekday) {
        List<OfficeHours> own = hours.stream().filter(h -> h.weekday() == weekday).toList();
        return own.isEmpty()
                ? hours.stream().filter(h -> h.weekday() == DayOfWeek.MONDAY).toList()
                : own;
    }

    /** Monday to Friday, 9 to 12 and 14 to 17:30. */
    static List<OfficeHours> usualHours() {
        List<OfficeHours> usual = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            usual.add(new OfficeHours(DayOfWeek.of(day), LocalTime.of(9, 0), LocalTime.of(12, 0)));
            usual.add(
                    new OfficeHours(DayOfWeek.of(day), LocalTime.of(14, 0), LocalTime.of(17, 30)));
        }
        return usual;
    }
}
