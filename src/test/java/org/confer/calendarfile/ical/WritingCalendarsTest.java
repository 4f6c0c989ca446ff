package org.confer.calendarfile.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.confer.calendarfile.Busyness;
import org.confer.calendarfile.CalendarEvent;
import org.confer.calendarfile.CalendarFile;
import org.confer.calendarfile.CalendarReader;
import org.confer.calendarfile.CalendarReading;
import org.confer.calendarfile.CalendarWriter;
import org.confer.calendarfile.EventSpan;
import org.confer.calendarfile.EventStatus;
import org.confer.calendarfile.PublishedCalendar;
import org.junit.jupiter.api.Test;

class WritingCalendarsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant CHANGED = Instant.parse("2026-03-01T08:00:00Z");
    private static final String LONG = "全市处级领导干部学习贯彻专题研讨班，第一期；市委党校报告厅\\，😀 会议、讨论、交流、总结、参观、研讨、汇报、测评";

    private static final PublishedCalendar.Event MEETING =
            new PublishedCalendar.Event(
                    "meeting-1@confer.example.org",
                    2,
                    CHANGED,
                    LONG,
                    "第一行\n第二行, with comma; semicolon \"quotes\" and \\ backslash",
                    "市委组织部\"一处\"",
                    "https://confer.example.org/meetings/1",
                    "市委党校, 报告厅",
                    EventStatus.TENTATIVE,
                    Busyness.BUSY,
                    new EventSpan.Hours(
                            Instant.parse("2026-03-05T01:00:00Z"),
                            Instant.parse("2026-03-05T03:30:00Z"),
                            SHANGHAI));
    private static final PublishedCalendar.Event COURSE =
            new PublishedCalendar.Event(
                    "plan-7@confer.example.org",
                    0,
                    CHANGED,
                    "Course",
                    "",
                    "Education Directorate",
                    null,
                    "",
                    EventStatus.CONFIRMED,
                    Busyness.FREE,
                    new EventSpan.Days(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 3)));
    private static final PublishedCalendar.Task ACTION =
            new PublishedCalendar.Task(
                    "action-3@confer.example.org",
                    0,
                    CHANGED,
                    "Merge the two courses",
                    "",
                    "Education Directorate",
                    null,
                    LocalDate.of(2026, 5, 8),
                    40,
                    false);
    private static final PublishedCalendar ALL =
            new PublishedCalendar("合并培训日历", List.of(MEETING, COURSE, ACTION));

    @Test
    void whatIsWrittenIsReadBackAlike() throws Exception {
        CalendarFile file = readBack(ALL);
        assertThat(file.problems()).isEmpty();
        assertThat(file.name()).isEqualTo("合并培训日历");
        CalendarEvent meeting = file.events().getFirst();
        assertThat(meeting.uid()).isEqualTo(MEETING.uid());
        assertThat(meeting.summary()).isEqualTo(LONG);
        assertThat(meeting.description()).isEqualTo(MEETING.description());
        assertThat(meeting.location()).isEqualTo(MEETING.location());
        assertThat(meeting.organizer()).isEqualTo("市委组织部 一处");
        assertThat(meeting.sequence()).isEqualTo(2);
        assertThat(meeting.status()).isEqualTo(EventStatus.TENTATIVE);
        assertThat(meeting.span()).isEqualTo(MEETING.span());
        assertThat(file.events().get(1).span()).isEqualTo(COURSE.span());
        assertThat(file.events().get(1).busyness()).isEqualTo(Busyness.FREE);
    }

    @Test
    void noLineIsLongerThan75Octets() {
        String text = text(ALL);
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                .isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void theZoneThatIsUsedIsDefinedOnce() {
        assertThat(text(ALL)).containsOnlyOnce("BEGIN:VTIMEZONE");
        assertThat(text(ALL)).contains("DTSTART;TZID=Asia/Shanghai:20260305T090000");
        assertThat(text(new PublishedCalendar("x", List.of(COURSE)))).doesNotContain("VTIMEZONE");
    }

    @Test
    void iCal4jFindsNothingWrongWithIt() throws Exception {
        PublishedCalendar events = new PublishedCalendar("x", List.of(MEETING, COURSE));
        PublishedCalendar tasks = new PublishedCalendar("x", List.of(ACTION));
        assertThat(text(events)).contains("METHOD:PUBLISH");
        assertThat(text(tasks)).contains("METHOD:PUBLISH");
        assertThat(text(ALL)).doesNotContain("METHOD");
        for (PublishedCalendar calendar : List.of(events, tasks, ALL)) {
            assertThat(
                            new CalendarBuilder()
                                    .build(new StringReader(text(calendar)))
                                    .validate(true)
                                    .getEntries())
                    .isEmpty();
        }
    }

    @Test
    void aTaskHasItsDueDayAndProgress() {
        assertThat(text(ALL))
                .contains("DUE;VALUE=DATE:20260508", "PERCENT-COMPLETE:40", "STATUS:IN-PROCESS");
    }

    @Test
    void anEmptyFeedIsStillAFeed() throws Exception {
        assertThat(readBack(new PublishedCalendar("x", List.of())).events()).isEmpty();
    }

    @Test
    void zonesThatTheWriterMakesUpAreNotTakenForKnownOnes() {
        text(ALL);
        assertThat(ZoneId.getAvailableZoneIds()).hasSizeGreaterThan(Zones.known().size());
        assertThat(Zones.known().values())
                .hasSizeGreaterThan(500)
                .allMatch(zone -> zone.getRules() != null);
    }

    private static CalendarFile readBack(PublishedCalendar calendar) throws Exception {
        return CalendarReader.installed()
                .read(
                        new ByteArrayInputStream(CalendarWriter.installed().write(calendar)),
                        CalendarReading.around(2026, SHANGHAI));
    }

    private static String text(PublishedCalendar calendar) {
        return new String(CalendarWriter.installed().write(calendar), StandardCharsets.UTF_8);
    }
}
