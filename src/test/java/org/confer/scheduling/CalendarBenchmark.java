package org.confer.scheduling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import org.confer.TestDatabase;
import org.confer.benchmark.BenchmarkPage;
import org.confer.calendar.BusyTime;
import org.confer.calendar.BusyTimes;
import org.confer.calendar.CalendarRecords;
import org.confer.calendarfile.Busyness;
import org.confer.calendarfile.CalendarReader;
import org.confer.calendarfile.CalendarReading;
import org.confer.calendarfile.ical.PlainIcal4j;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Period;
import org.confer.scheduling.SlotQuestion.Candidate;
import org.confer.scheduling.SlotQuestion.Lunch;
import org.confer.scheduling.SlotQuestion.Participant;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * {@code ./confer bench calendar}: the search in memory and from PostgreSQL, and the import of a
 * calendar of 10,000 events beside plain iCal4j. Times are those on the processor where only one
 * thread works, so that others at work on the same machine do not count; from PostgreSQL they are
 * those of the clock.
 */
final class CalendarBenchmark {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private static final List<String> TABLE = new ArrayList<>();

    private CalendarBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        tell("| measure | p50 ms | p99 ms | must | aim |");
        tell("| --- | ---: | ---: | --- | --- |");
        inMemory(200, 1000, "p99 5", "p99 3");
        fromPostgres(200, 1000, "p50 10, p99 25", "p50 6, p99 15");
        inMemory(1000, 1000, "p99 25", "p99 15");
        importing(10_000);
        BenchmarkPage.write(
                "calendar",
                TABLE,
                "In memory and import: milliseconds of the processor on which the one thread works; from"
                        + " PostgreSQL: by the clock, so it holds only on an idle machine. Each slot is told"
                        + " with its reasons.");
        System.exit(0); // the embedded server's threads would keep the program alive
    }

    private static void tell(String row) {
        TABLE.add(row);
        System.out.println(row);
    }

    /** The best 20 with the words why each stands there. */
    private static void inMemory(int attendees, int times, String must, String aim) {
        SlotQuestion question = question(attendees, times, new Random(7));
        measure(
                attendees + " x " + times + " in memory",
                must,
                aim,
                1000,
                THREAD::getCurrentThreadCpuTime,
                () -> told(question));
    }

    /** The packed rows are read and unpacked each time. */
    private static void fromPostgres(int attendees, int times, String must, String aim)
            throws Exception {
        Random random = new Random(7);
        SlotQuestion question = question(1, 1, random);
        try (TestDatabase database = TestDatabase.fresh();
                Connection connection = database.asApplication().getConnection()) {
            DSLContext db = DSL.using(connection, SQLDialect.POSTGRES);
            List<DepartmentId> departments = new ArrayList<>();
            for (int i = 0; i < attendees; i++) {
                DepartmentId department = CalendarRecords.department(db, "Department " + i);
                departments.add(department);
                CalendarRecords.keep(db, department, busy(times, random));
            }
            measure(
                    attendees + " x " + times + " from PostgreSQL",
                    must,
                    aim,
                    300,
                    System::nanoTime,
                    () -> {
                        List<Participant> participants = new ArrayList<>();
                        CalendarRecords.busyTimes(db, departments)
                                .values()
                                .forEach(busy ->
                                        participants.add(
                                                new Participant(
                                                        Need.OPTIONAL,
                                                        1,
                                                        List.of(new Candidate(busy, true)))));
                        told(
                                new SlotQuestion(
                                        question.window(),
                                        question.length(),
                                        question.zone(),
                                        question.open(),
                                        question.openIfNeeded(),
                                        participants,
                                        question.lunch(),
                                        question.most()));
                    });
        }
    }

    private static void importing(int events) {
        byte[] file = calendar(events);
        CalendarReading reading = CalendarReading.around(2026, ZONE);
        measure(
                "import of " + events + " events, Confer",
                "not slower than the line below",
                "half of it",
                60,
                THREAD::getCurrentThreadCpuTime,
                () -> {
                    try {
                        CalendarReader.installed().read(new ByteArrayInputStream(file), reading);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        measure(
                "parsing the same by plain iCal4j, nothing expanded",
                "",
                "",
                60,
                THREAD::getCurrentThreadCpuTime,
                () -> PlainIcal4j.parse(file));
    }

    private static byte[] calendar(int events) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n");
        for (int i = 0; i < events; i++) {
            text.append("BEGIN:VEVENT\r\nUID:event-").append(i).append("@example.org\r\n");
            text.append("DTSTAMP:20260101T000000Z\r\n");
            text.append(
                    "DTSTART:2026%02d%02dT%02d0000Z\r\n".formatted(1 + i % 12, 1 + i % 28, i % 24));
            text.append("DURATION:PT1H\r\nSUMMARY:Meeting 会议 ").append(i).append("\r\n");
            text.append("LOCATION:Room ").append(i % 40).append("\r\nSTATUS:CONFIRMED\r\n");
            text.append("DESCRIPTION:What is to be talked about\\, and by whom\r\n");
            if (i % 20 == 0) {
                text.append("RRULE:FREQ=WEEKLY;COUNT=10\r\n");
            }
            text.append("END:VEVENT\r\n");
        }
        return text.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A participant stands for a department of which nothing else is known. */
    private static Slots told(SlotQuestion question) {
        List<SlotWish.Unit> units = new ArrayList<>();
        for (int i = 0; i < question.participants().size(); i++) {
            units.add(
                    new SlotWish.Unit(
                            new DepartmentId(i + 1L),
                            question.participants().get(i).need(),
                            1,
                            List.of()));
        }
        SlotWish wish =
                new SlotWish(
                        new DepartmentId(1),
                        ZONE,
                        FIRST,
                        FIRST.plusDays(90),
                        question.length(),
                        units,
                        null,
                        0,
                        question.most());
        Map<DepartmentId, String> names = new HashMap<>();
        return new SlotWords(
                        wish,
                        question.participants(),
                        List.of(),
                        unit -> names.computeIfAbsent(unit, one -> "Department " + one))
                .tell(SlotSearch.answer(question), new SlotPicture(List.of()));
    }

    private static void measure(
            String what, String must, String aim, int times, LongSupplier clock, Runnable work) {
        for (int i = 0; i < times / 3; i++) {
            work.run();
        }
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = clock.getAsLong();
            work.run();
            nanos[i] = clock.getAsLong() - start;
        }
        Arrays.sort(nanos);
        tell(
                "| %s | %.2f | %.2f | %s | %s |"
                        .formatted(
                                what,
                                nanos[times / 2] / 1e6,
                                nanos[times * 99 / 100] / 1e6,
                                must,
                                aim));
    }

    static SlotQuestion question(int attendees, int times, Random random) {
        List<Period> open = new ArrayList<>();
        for (int day = 0; day < 90; day++) {
            LocalDate date = FIRST.plusDays(day);
            if (date.getDayOfWeek().getValue() < 6) {
                open.add(period(date, 9, 12));
                open.add(period(date, 14, 18));
            }
        }
        List<Participant> participants = new ArrayList<>();
        for (int i = 0; i < attendees; i++) {
            participants.add(
                    new Participant(
                            i == 0 ? Need.INDISPENSABLE : i < 5 ? Need.REQUIRED : Need.OPTIONAL,
                            1,
                            List.of(new Candidate(busy(times, random), true))));
        }
        return new SlotQuestion(
                new Period(
                        FIRST.atStartOfDay(ZONE).toInstant(),
                        FIRST.plusDays(90).atStartOfDay(ZONE).toInstant()),
                Duration.ofMinutes(90),
                ZONE,
                open,
                List.of(),
                participants,
                new Lunch(LocalTime.of(12, 0), LocalTime.of(14, 0)),
                20);
    }

    /** Apart from each other, so that as many remain as were asked for. */
    static BusyTimes busy(int times, Random random) {
        List<BusyTime> busy = new ArrayList<>();
        int each = 90 * 24 * 60 / times;
        for (int i = 0; i < times; i++) {
            var start =
                    FIRST.atStartOfDay(ZONE)
                            .plusMinutes((long) i * each + random.nextInt(each / 2))
                            .toInstant();
            busy.add(
                    new BusyTime(
                            new Period(
                                    start, start.plusSeconds(60L * (1 + random.nextInt(each / 3)))),
                            Busyness.values()[1 + random.nextInt(3)]));
        }
        return BusyTimes.of(busy);
    }

    private static Period period(LocalDate day, int from, int until) {
        return new Period(
                day.atTime(from, 0).atZone(ZONE).toInstant(),
                day.atTime(until, 0).atZone(ZONE).toInstant());
    }
}
