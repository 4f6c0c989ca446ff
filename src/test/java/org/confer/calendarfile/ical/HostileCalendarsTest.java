package org.confer.calendarfile.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.confer.calendarfile.CalendarFile;
import org.confer.calendarfile.CalendarReader;
import org.confer.calendarfile.CalendarReading;
import org.confer.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calendars made to cost a reader its memory or its time end with a verdict. */
@Timeout(60)
class HostileCalendarsTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    @Test
    void rulesThatNeverHappenAreRefusedWithTheirLine() {
        for (String rule :
                new String[] {
                    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                    "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
                    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                    "FREQ=HOURLY;INTERVAL=24;BYHOUR=5",
                    "FREQ=WEEKLY;BYMONTH=2;BYDAY=MO;BYSETPOS=366"
                }) {
            assertRefused(rule, "calendarfile.ruleNeverHappens");
        }
    }

    @Test
    void rulesThatRepeatTooOftenAreRefusedWithTheirLine() {
        for (String rule :
                new String[] {
                    "FREQ=SECONDLY",
                    "FREQ=SECONDLY;INTERVAL=2147483647",
                    "FREQ=MINUTELY",
                    "FREQ=DAILY;INTERVAL=2147483647",
                    "FREQ=YEARLY;BYHOUR="
                            + numbers(24)
                            + ";BYMINUTE="
                            + numbers(60)
                            + ";BYSECOND="
                            + numbers(60)
                }) {
            assertRefused(rule, "calendarfile.ruleTooOften");
        }
        assertRefused("FREQ=DAILY;INTERVAL=-1", "calendarfile.ruleUnreadable");
        assertRefused("FREQ=DAILY;COUNT=0", "calendarfile.ruleUnreadable");
    }

    @Test
    void fiftyThousandExclusionsOfFiftyThousandOccurrencesEnd() {
        CalendarFile file =
                read(
                        event(
                                "UID:1\nDTSTART:20260101T000000Z\nDURATION:PT1M\nRRULE:FREQ=HOURLY;COUNT=9000\n"
                                        + lines(
                                                50_000,
                                                i -> "EXDATE:" + UTC.format(START.plusHours(i)))));
        assertThat(file.events().getFirst().occurrences()).isEmpty();
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void theOccurrencesOfAFileAreBounded() {
        CalendarFile file =
                read(
                        lines(
                                300,
                                i ->
                                        event(
                                                "UID:"
                                                        + i
                                                        + "\nDTSTART:20250101T000000Z\nDURATION:PT1M\nRRULE:FREQ=HOURLY\n")));
        assertThat(file.events()).hasSize(300);
        assertThat(file.events().stream().mapToInt(event -> event.occurrences().size()).sum())
                .isLessThanOrEqualTo(200_000);
        assertThat(file.problems()).isNotEmpty();
    }

    @Test
    void depthWidthAndNumberAreBounded() {
        assertThat(read("BEGIN:VCALENDAR\n".repeat(40_000)).problems()).isNotEmpty();
        assertThatThrownBy(() -> read(event("DTSTART:20260101T000000Z\n").repeat(60_000)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("calendarfile.tooManyComponents");
        assertThatThrownBy(() -> read("x".repeat(11 << 20)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("calendarfile.tooLarge");
        CalendarFile longLine =
                read(event("DTSTART:20260101T000000Z\nSUMMARY:" + "x".repeat(2 << 20) + "\n"));
        assertThat(longLine.events()).hasSize(1);
        assertThat(longLine.problems()).hasSize(1);
    }

    @Test
    void aZoneThatChangesDailyIsNotBelieved() {
        CalendarFile file =
                read(
                        "BEGIN:VTIMEZONE\nTZID:Evil\nBEGIN:STANDARD\nDTSTART:16010101T000000\n"
                                + "RRULE:FREQ=DAILY\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0000\n"
                                + "END:STANDARD\nEND:VTIMEZONE\n"
                                + event("DTSTART;TZID=Evil:20260101T000000\n"));
        assertThat(file.events()).hasSize(1);
        assertThat(file.problems())
                .extracting(problem -> problem.reason().key())
                .containsExactly("calendarfile.zoneRuleNotYearly", "calendarfile.zoneUnknown");
    }

    private static void assertRefused(String rule, String key) {
        CalendarFile file =
                read(event("UID:1\nDTSTART:20260101T000000Z\nDURATION:PT1H\nRRULE:" + rule + "\n"));
        assertThat(file.events().getFirst().occurrences()).hasSize(1);
        assertThat(file.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(5);
                    assertThat(problem.reason().key()).isEqualTo(key);
                });
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\n" + lines + "END:VEVENT\n";
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count)
                .mapToObj(i -> line.apply(i).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private static String numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    private static CalendarFile read(String text) {
        try {
            return CalendarReader.installed()
                    .read(
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                            new CalendarReading(
                                    ZoneOffset.UTC,
                                    LocalDate.of(2025, 10, 1),
                                    LocalDate.of(2027, 12, 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
