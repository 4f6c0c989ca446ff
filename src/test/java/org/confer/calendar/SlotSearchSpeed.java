package org.confer.calendar;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.confer.calendar.SlotQuestion.Candidate;
import org.confer.calendar.SlotQuestion.Lunch;
import org.confer.calendar.SlotQuestion.Participant;
import org.confer.kernel.Period;

/** Measures the search in memory; started by hand or by the bench command. */
final class SlotSearchSpeed {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private SlotSearchSpeed() {}

    public static void main(String[] arguments) {
        measure(200, 1000);
        measure(1000, 1000);
    }

    private static void measure(int attendees, int times) {
        SlotQuestion question = question(attendees, times, new Random(7));
        long[] nanos = new long[1000];
        int found = 0;
        for (int i = -300; i < nanos.length; i++) {
            // time on the processor: others may be at work on the same machine
            long start = THREAD.getCurrentThreadCpuTime();
            found = SlotSearch.answer(question).found().size();
            if (i >= 0) {
                nanos[i] = THREAD.getCurrentThreadCpuTime() - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%d x %d in memory: p50 %.2f ms, p99 %.2f ms, %d slots%n",
                attendees, times, nanos[500] / 1e6, nanos[990] / 1e6, found);
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
