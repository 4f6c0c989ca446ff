package org.confer.calendarfile.ical;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.confer.calendarfile.Busyness;
import org.confer.calendarfile.CalendarInvitation;
import org.confer.calendarfile.CalendarWriter;
import org.confer.calendarfile.EventSpan;
import org.confer.calendarfile.EventStatus;
import org.confer.calendarfile.PublishedCalendar;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of file that we write passes iCal4j's strict validation, and iCal4j and biweekly,
 * which share no code, read the same out of it.
 */
class EveryFileByTwoReadersTest {

    private static final Instant CHANGED = Instant.parse("2026-03-01T08:00:00Z");
    private static final String WORDS = "第三次例会，议题：合并办班; \"引号\", 逗号 \\ 反斜线 😀\n第二行";

    static List<Named<byte[]>> files() {
        List<Named<byte[]>> files = new ArrayList<>();
        List<PublishedCalendar.Entry> events = new ArrayList<>();
        for (EventStatus status : EventStatus.values()) {
            events.add(meeting("Asia/Shanghai", status));
            events.add(meeting("Europe/London", status));
            events.add(meeting("UTC", status));
        }
        events.add(course());
        List<PublishedCalendar.Entry> tasks =
                List.of(task(0, false), task(100, false), task(40, true));
        List<PublishedCalendar.Entry> both = new ArrayList<>(events);
        both.addAll(tasks);
        files.add(file("events", events));
        files.add(file("tasks", tasks));
        files.add(file("events and tasks", both));
        files.add(file("nothing", List.of()));
        for (CalendarInvitation.Kind kind : CalendarInvitation.Kind.values()) {
            for (CalendarInvitation.Role role : CalendarInvitation.Role.values()) {
                files.add(
                        Named.of(
                                kind + " " + role,
                                CalendarWriter.installed().write(invitation(kind, role))));
            }
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void strictlyValidAndReadAlike(byte[] file) throws Exception {
        String text = new String(file, StandardCharsets.UTF_8);
        Calendar one = new CalendarBuilder().build(new StringReader(text));
        assertThat(one.validate(true).getEntries()).isEmpty();
        assertThat(text.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);

        List<ICalendar> others = Biweekly.parse(text).all();
        assertThat(others).hasSize(1);
        ICalendar other = others.getFirst();
        assertThat(other.getVersion()).isEqualTo(ICalVersion.V2_0);
        if (!one.getComponents().stream().allMatch(part -> part.getName().equals("VTIMEZONE"))) {
            assertThat(other.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        }
        assertThat(read(other)).isEqualTo(read(one));
    }

    private static List<String> read(Calendar calendar) {
        List<String> read = new ArrayList<>();
        for (CalendarComponent part : calendar.getComponents()) {
            if (!part.getName().equals("VTIMEZONE")) {
                read.add(
                        String.join(
                                " | ",
                                part.getName(),
                                value(part, Property.UID),
                                value(part, Property.SEQUENCE),
                                value(part, Property.SUMMARY),
                                value(part, Property.STATUS),
                                start(part)));
            }
        }
        return read.stream().sorted().toList();
    }

    private static String value(CalendarComponent part, String name) {
        return part.getProperty(name).map(Property::getValue).orElse("");
    }

    private static String start(CalendarComponent part) {
        if (!(part instanceof net.fortuna.ical4j.model.component.VEvent event)) {
            return "";
        }
        return switch (requireNonNull(event.getDateTimeStart()).getDate()) {
            case ZonedDateTime at -> at.toInstant().toString();
            case OffsetDateTime at -> at.toInstant().toString();
            case Temporal day -> day.toString();
        };
    }

    private static List<String> read(ICalendar calendar) {
        List<String> read = new ArrayList<>();
        for (VEvent event : calendar.getEvents()) {
            boolean day = !event.getDateStart().getValue().hasTime();
            read.add(
                    String.join(
                            " | ",
                            "VEVENT",
                            event.getUid().getValue(),
                            event.getSequence().getValue().toString(),
                            event.getSummary().getValue(),
                            event.getStatus() == null ? "" : event.getStatus().getValue(),
                            day
                                    ? LocalDate.ofInstant(
                                                    event.getDateStart().getValue().toInstant(),
                                                    ZoneId.systemDefault())
                                            .toString()
                                    : event.getDateStart().getValue().toInstant().toString()));
        }
        for (VTodo task : calendar.getTodos()) {
            read.add(
                    String.join(
                            " | ",
                            "VTODO",
                            task.getUid().getValue(),
                            task.getSequence().getValue().toString(),
                            task.getSummary().getValue(),
                            task.getStatus().getValue(),
                            ""));
        }
        return read.stream().sorted().toList();
    }

    private static Named<byte[]> file(String what, List<PublishedCalendar.Entry> entries) {
        return Named.of(
                what, CalendarWriter.installed().write(new PublishedCalendar("合并培训日历", entries)));
    }

    private static PublishedCalendar.Event meeting(String zone, EventStatus status) {
        return new PublishedCalendar.Event(
                "meeting-" + zone.replace('/', '-') + status + "@confer",
                3,
                CHANGED,
                WORDS.replace("\n", " "),
                WORDS,
                "市委组织部",
                "https://confer.example.org/meetings/1",
                "三楼, 会议室",
                status,
                Busyness.BUSY,
                // in London after the clocks have changed
                new EventSpan.Hours(
                        Instant.parse("2026-04-05T01:00:00Z"),
                        Instant.parse("2026-04-05T03:30:00Z"),
                        ZoneId.of(zone)));
    }

    private static PublishedCalendar.Event course() {
        return new PublishedCalendar.Event(
                "plan-7@confer",
                0,
                CHANGED,
                "Course",
                "",
                "Education",
                null,
                "",
                EventStatus.CONFIRMED,
                Busyness.FREE,
                new EventSpan.Days(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 3)));
    }

    private static PublishedCalendar.Task task(int done, boolean cancelled) {
        return new PublishedCalendar.Task(
                "action-" + done + cancelled + "@confer",
                1,
                CHANGED,
                "制定方案",
                WORDS,
                "教育局",
                null,
                LocalDate.of(2026, 5, 8),
                done,
                cancelled);
    }

    private static CalendarInvitation invitation(
            CalendarInvitation.Kind kind, CalendarInvitation.Role role) {
        return new CalendarInvitation(
                kind,
                "meeting-3@confer",
                Arrays.asList(CalendarInvitation.Kind.values()).indexOf(kind),
                CHANGED,
                WORDS.replace("\n", " "),
                WORDS,
                "三楼",
                "https://confer.example.org/meetings/3",
                "市委组织部",
                "confer+0123456789abcdef@town.example",
                "王 \"小\" 明",
                "wang@town.example",
                role,
                new EventSpan.Hours(
                        Instant.parse("2026-03-05T01:00:00Z"),
                        Instant.parse("2026-03-05T03:00:00Z"),
                        ZoneId.of("Asia/Shanghai")));
    }
}
