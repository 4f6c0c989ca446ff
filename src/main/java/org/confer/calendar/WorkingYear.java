package org.confer.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/**
 * The holidays and make-up workdays of one year in one region.
 *
 * @param region code after ISO 3166, such as {@code CN} or {@code GB-EAW}
 * @param weekend days of the week without work
 * @param origin who said so and when
 */
public record WorkingYear(
        String region,
        String regionEn,
        String regionZh,
        Set<DayOfWeek> weekend,
        int year,
        String origin,
        List<SpecialDay> days) {

    private static final int LONGEST_TEXT = 300;
    private static final int MOST_LINES = 2000;

    public WorkingYear {
        weekend = Set.copyOf(weekend);
        days = List.copyOf(days);
    }

    public boolean isWorkingDay(LocalDate day) {
        return days.stream()
                .filter(special -> special.day().equals(day))
                .findFirst()
                .map(SpecialDay::working)
                .orElse(!weekend.contains(day.getDayOfWeek()));
    }

    /**
     * Reads a data file: a head of lines {@code # Region: CN | English | 中文}, {@code # Weekend: 6
     * 7}, {@code # Year: 2026} and {@code # Origin: …}, then a line for each day: {@code
     * 2026-01-01,off,New Year’s Day,元旦}. UTF-8.
     *
     * @throws InvalidInput with the line and the reason
     */
    public static WorkingYear read(InputStream file) throws IOException {
        var lines =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                        .lines()
                        .limit(MOST_LINES)
                        .toList();
        Map<String, String> head = new HashMap<>();
        List<SpecialDay> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            if (line.length() > LONGEST_TEXT) {
                throw new InvalidInput(Message.of("calendar.workingYear.lineTooLong", i + 1));
            }
            if (line.startsWith("#")) {
                String[] parts = line.substring(1).split(":", 2);
                if (parts.length == 2) {
                    head.putIfAbsent(parts[0].strip(), parts[1].strip());
                }
            } else if (!line.isEmpty()) {
                SpecialDay day = day(line, i + 1);
                if (!seen.add(day.day())) {
                    throw new InvalidInput(
                            Message.of("calendar.workingYear.dayTwice", i + 1, day.day()));
                }
                days.add(day);
            }
        }
        return of(head, days);
    }

    private static SpecialDay day(String line, int number) {
        String[] cells = line.split(",", 4);
        try {
            if (cells.length == 4 && (cells[1].equals("off") || cells[1].equals("work"))) {
                return new SpecialDay(
                        LocalDate.parse(cells[0].strip()),
                        cells[1].equals("work"),
                        cells[2].strip(),
                        cells[3].strip());
            }
        } catch (DateTimeException noDate) {
            throw new InvalidInput(Message.of("calendar.workingYear.noDate", number, cells[0]));
        }
        throw new InvalidInput(Message.of("calendar.workingYear.lineUnreadable", number));
    }

    private static WorkingYear of(Map<String, String> head, List<SpecialDay> days) {
        String[] region = head.getOrDefault("Region", "").split("\\|");
        String year = head.getOrDefault("Year", "");
        String origin = head.getOrDefault("Origin", "");
        if (region.length != 3
                || !region[0].strip().matches("[A-Z]{2}(-[A-Z0-9]{1,3})?")
                || !year.matches("(19[7-9]|20|21)\\d{1,2}")
                || origin.isEmpty()) {
            throw new InvalidInput(Message.of("calendar.workingYear.headIncomplete"));
        }
        int number = Integer.parseInt(year);
        for (SpecialDay day : days) {
            if (day.day().getYear() != number) {
                throw new InvalidInput(
                        Message.of("calendar.workingYear.otherYear", day.day(), year));
            }
        }
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        for (String weekday : head.getOrDefault("Weekend", "6 7").split("\\s+")) {
            if (!weekday.matches("[1-7]")) {
                throw new InvalidInput(Message.of("calendar.workingYear.headIncomplete"));
            }
            weekend.add(DayOfWeek.of(Integer.parseInt(weekday)));
        }
        return new WorkingYear(
                region[0].strip(),
                region[1].strip(),
                region[2].strip(),
                weekend,
                number,
                origin,
                days);
    }
}
