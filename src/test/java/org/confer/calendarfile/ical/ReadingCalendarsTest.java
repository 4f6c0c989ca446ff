package org.confer.calendarfile.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.confer.calendarfile.Busyness;
import org.confer.calendarfile.CalendarEvent;
import org.confer.calendarfile.CalendarFile;
import org.confer.calendarfile.CalendarProblem;
import org.confer.calendarfile.CalendarReader;
import org.confer.calendarfile.CalendarReading;
import org.confer.calendarfile.EventSpan;
import org.confer.calendarfile.EventStatus;
import org.confer.kernel.InvalidInput;
import org.junit.jupiter.api.Test;

class ReadingCalendarsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void anEventIsReadWithItsWordsAndItsLine() {
        CalendarFile file =
                read(
                        """
                        BEGIN:VCALENDAR
                        X-WR-CALNAME:班次
                        BEGIN:VEVENT
                        UID:one
                        SEQUENCE:2
                        DTSTART;TZID=Asia/Shanghai:20260305T090000
                        DTEND;TZID=Asia/Shanghai:20260305T113000
                        SUMMARY:处级干部\\, 进修
                         班
                        DESCRIPTION:对象：处级\\n人数：40
                        ORGANIZER;CN="组织部: 一处":mailto:a@example.org
                        STATUS:TENTATIVE
                        END:VEVENT
                        END:VCALENDAR
                        """);
        CalendarEvent event = file.events().getFirst();
        assertThat(file.name()).isEqualTo("班次");
        assertThat(event.line()).isEqualTo(3);
        assertThat(event.summary()).isEqualTo("处级干部, 进修班");
        assertThat(event.description()).isEqualTo("对象：处级\n人数：40");
        assertThat(event.organizer()).isEqualTo("组织部: 一处");
        assertThat(event.sequence()).isEqualTo(2);
        assertThat(event.status()).isEqualTo(EventStatus.TENTATIVE);
        assertThat(event.busyness()).isEqualTo(Busyness.TENTATIVE);
        assertThat(event.occurrences())
                .containsExactly(
                        new EventSpan.Hours(
                                Instant.parse("2026-03-05T01:00:00Z"),
                                Instant.parse("2026-03-05T03:30:00Z"),
                                SHANGHAI));
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void theExclusiveEndOfWholeDaysIsTheDayBefore() {
        EventSpan span = event("DTSTART;VALUE=DATE:20261019", "DTEND;VALUE=DATE:20261021").span();
        assertThat(span)
                .isEqualTo(
                        new EventSpan.Days(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 20)));
    }

    @Test
    void anEndBeforeTheStartIsKeptAndSaid() {
        CalendarFile file =
                read(vevent("DTSTART;VALUE=DATE:20261202", "DTEND;VALUE=DATE:20261130"));
        assertThat(file.events().getFirst().span().endsBeforeItStarts()).isTrue();
        assertThat(file.events().getFirst().occurrences()).isEmpty();
        assertThat(keys(file)).containsExactly("calendarfile.endsBeforeItStarts");
    }

    @Test
    void aWeeklyCourseKeepsItsHourOverTheChangeOfTheClock() {
        CalendarEvent event =
                event(
                        "DTSTART;TZID=Europe/London:20261019T180000",
                        "DTEND;TZID=Europe/London:20261019T200000",
                        "RRULE:FREQ=WEEKLY;COUNT=3");
        assertThat(event.occurrences())
                .extracting(span -> ((EventSpan.Hours) span).localStart().toString())
                .containsExactly("2026-10-19T18:00", "2026-10-26T18:00", "2026-11-02T18:00");
    }

    @Test
    void anExcludedDateCountsInWhateverFormItIsTold() {
        CalendarEvent event =
                event(
                        "DTSTART;TZID=Asia/Shanghai:20260901T190000",
                        "DURATION:PT2H",
                        "RRULE:FREQ=WEEKLY;UNTIL=20260930T235959Z",
                        "EXDATE:20260908T110000Z",
                        "EXDATE;VALUE=DATE:20260915");
        assertThat(event.occurrences())
                .extracting(EventSpan::firstDay)
                .containsExactly(
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 9, 22),
                        LocalDate.of(2026, 9, 29));
    }

    @Test
    void aMovedInstanceIsAnEventOfItsOwnAndLeavesItsSeries() {
        CalendarFile file =
                read(
                        """
                        BEGIN:VCALENDAR
                        BEGIN:VEVENT
                        UID:s
                        DTSTART;TZID=Asia/Shanghai:20260901T190000
                        DURATION:PT2H
                        RRULE:FREQ=WEEKLY;COUNT=3
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:s
                        RECURRENCE-ID:20260908T110000Z
                        DTSTART;TZID=Asia/Shanghai:20260910T190000
                        DURATION:PT2H
                        END:VEVENT
                        END:VCALENDAR
                        """);
        assertThat(file.eventsThatHold())
                .flatExtracting(CalendarEvent::occurrences)
                .extracting(EventSpan::firstDay)
                .containsExactly(
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 9, 15),
                        LocalDate.of(2026, 9, 10));
    }

    @Test
    void ofOneIdentityTheHighestSequenceHolds() {
        CalendarFile file =
                read(
                        vevent("UID:a", "SEQUENCE:1", "SUMMARY:new", "DTSTART:20260101T000000Z")
                                + vevent("UID:a", "SUMMARY:old", "DTSTART:20260102T000000Z"));
        assertThat(file.events()).hasSize(2);
        assertThat(file.eventsThatHold()).extracting(CalendarEvent::summary).containsExactly("new");
    }

    @Test
    void oneBadPropertyLosesNeitherTheEventNorTheCalendar() {
        CalendarFile file =
                read(vevent("DTSTART:20260101T000000Z", "DURATION:P1X", "SUMMARY", "SEQUENCE:x"));
        assertThat(file.events()).hasSize(1);
        assertThat(file.problems())
                .extracting(CalendarProblem::line, problem -> problem.reason().key())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(3, "calendarfile.durationUnreadable"),
                        org.assertj.core.api.Assertions.tuple(4, "calendarfile.lineWithoutColon"),
                        org.assertj.core.api.Assertions.tuple(
                                5, "calendarfile.sequenceUnreadable"));
    }

    @Test
    void aWindowsNameAndAnOlsonPathAreKnownZones() {
        assertThat(
                        ((EventSpan.Hours)
                                        event("DTSTART;TZID=China Standard Time:20260101T000000")
                                                .span())
                                .zone())
                .isEqualTo(SHANGHAI);
        assertThat(
                        ((EventSpan.Hours)
                                        event(
                                                        "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/London:20260101T000000")
                                                .span())
                                .zone())
                .isEqualTo(ZoneId.of("Europe/London"));
    }

    @Test
    void aZoneThatNobodyKnowsIsReported() {
        CalendarFile file = read(vevent("DTSTART;TZID=tzone://Custom:20260101T000000"));
        assertThat(keys(file)).containsExactly("calendarfile.zoneUnknown");
        assertThat(((EventSpan.Hours) file.events().getFirst().span()).zone()).isEqualTo(SHANGHAI);
    }

    @Test
    void aZoneThatOnlyTheFileDescribesKeepsItsTime() {
        CalendarFile file =
                read(
                        """
                        BEGIN:VCALENDAR
                        BEGIN:VEVENT
                        DTSTART;TZID=Custom:20260701T090000
                        END:VEVENT
                        BEGIN:VTIMEZONE
                        TZID:Custom
                        BEGIN:STANDARD
                        DTSTART:16010101T030000
                        TZOFFSETFROM:+0200
                        TZOFFSETTO:+0100
                        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                        END:STANDARD
                        BEGIN:DAYLIGHT
                        DTSTART:16010101T020000
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0200
                        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                        END:DAYLIGHT
                        END:VTIMEZONE
                        END:VCALENDAR
                        """);
        EventSpan.Hours span = (EventSpan.Hours) file.events().getFirst().span();
        assertThat(span.start()).isEqualTo("2026-07-01T07:00:00Z");
        assertThat(span.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void aRuleThatRepeatsEverySecondKeepsTheFirstTimeOnly() {
        CalendarFile file =
                read(vevent("DTSTART:20260101T000000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY"));
        assertThat(file.events().getFirst().occurrences()).hasSize(1);
        assertThat(keys(file)).containsExactly("calendarfile.ruleTooOften");
    }

    @Test
    void chineseInGb18030IsReadAndSaid() {
        byte[] bytes =
                vevent(
                                "DTSTART:20260101T000000Z",
                                "SUMMARY:全市处级领导干部学习贯彻专题研讨班",
                                "LOCATION:市委党校报告厅",
                                "DESCRIPTION:参加人员为市直各部门主要负责同志和各县区分管领导")
                        .getBytes(Charset.forName("GB18030"));
        CalendarFile file = read(bytes);
        assertThat(file.events().getFirst().summary()).isEqualTo("全市处级领导干部学习贯彻专题研讨班");
        assertThat(keys(file)).containsExactly("calendarfile.notUtf8");
    }

    @Test
    void aCharacterFoldedInTheMiddleIsWholeAgain() {
        byte[] character = "会".getBytes(StandardCharsets.UTF_8);
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.writeBytes("BEGIN:VEVENT\r\nDTSTART:20260101T000000Z\r\nSUMMARY:".getBytes());
        bytes.write(character, 0, 1);
        bytes.writeBytes("\r\n ".getBytes());
        bytes.write(character, 1, 2);
        bytes.writeBytes("议\r\nEND:VEVENT\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(read(bytes.toByteArray()).events().getFirst().summary()).isEqualTo("会议");
    }

    @Test
    void whatIsNoCalendarIsRefused() {
        assertThatThrownBy(() -> read("<!DOCTYPE html><html>Login required</html>"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("calendarfile.notACalendar");
    }

    private static CalendarEvent event(String... lines) {
        return read(vevent(lines)).events().getFirst();
    }

    private static String vevent(String... lines) {
        return "BEGIN:VEVENT\n" + String.join("\n", lines) + "\nEND:VEVENT\n";
    }

    private static List<String> keys(CalendarFile file) {
        return file.problems().stream().map(problem -> problem.reason().key()).toList();
    }

    private static CalendarFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CalendarFile read(byte[] bytes) {
        try {
            return CalendarReader.installed()
                    .read(new ByteArrayInputStream(bytes), CalendarReading.around(2026, SHANGHAI));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
