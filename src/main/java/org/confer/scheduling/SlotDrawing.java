package org.confer.scheduling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.confer.calendar.BusyTime;
import org.confer.calendar.BusyTimes;
import org.confer.calendarfile.Busyness;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Period;
import org.confer.scheduling.SlotQuestion.Participant;

/** Draws the days on which something was found, or could be with units excused. */
final class SlotDrawing {

    private final SlotWish wish;
    private final List<Participant> participants;
    private final List<Period> open;
    private final Function<DepartmentId, String> names;

    SlotDrawing(
            SlotWish wish,
            List<Participant> participants,
            List<Period> open,
            Function<DepartmentId, String> names) {
        this.wish = wish;
        this.participants = participants;
        this.open = open;
        this.names = names;
    }

    SlotPicture draw(SlotAnswer answer) {
        Stream<Period> worthSeeing =
                answer.found().isEmpty()
                        ? answer.fewestExcused().stream().map(SlotAnswer.Excuse::period)
                        : answer.found().stream().map(SlotAnswer.Found::period);
        List<LocalDate> days =
                worthSeeing
                        .map(this::day)
                        .distinct()
                        .limit(SlotPicture.MOST_DAYS)
                        .sorted()
                        .toList();
        List<Period> slots =
                answer.found().stream()
                        .map(SlotAnswer.Found::period)
                        .sorted(java.util.Comparator.comparing(Period::start))
                        .toList();
        return new SlotPicture(days.stream().map(day -> day(day, slots)).toList());
    }

    private SlotPicture.Day day(LocalDate day, List<Period> slots) {
        List<Period> hours = open.stream().filter(period -> day(period).equals(day)).toList();
        Period span = new Period(hours.getFirst().start(), hours.getLast().end());
        List<SlotPicture.Row> rows = new ArrayList<>();
        for (int i = 0; i < wish.units().size(); i++) {
            SlotWish.Unit unit = wish.units().get(i);
            Participant participant = participants.get(i);
            rows.add(
                    new SlotPicture.Row(
                            unit.department(),
                            names.apply(unit.department()),
                            unit.need(),
                            participant.candidates().stream()
                                    .anyMatch(SlotQuestion.Candidate::known),
                            busy(participant, span)));
        }
        return new SlotPicture.Day(
                day, span, rows, slots.stream().filter(slot -> day(slot).equals(day)).toList());
    }

    /** A unit is as free as the freest of those who may come for it. */
    private static List<BusyTime> busy(Participant participant, Period span) {
        List<BusyTime> busy = new ArrayList<>();
        int end = BusyTimes.minuteAfter(span.end());
        for (int at = BusyTimes.minute(span.start()); at < end; at += SlotSearch.GRID) {
            int from = at;
            int until = Math.min(at + SlotSearch.GRID, end);
            Busyness least =
                    participant.candidates().stream()
                            .map(candidate -> candidate.busy().during(from, until))
                            .min(Busyness::compareTo)
                            .orElseThrow();
            if (least == Busyness.FREE) {
                continue;
            }
            Period cell = new Period(BusyTimes.instant(from), BusyTimes.instant(until));
            BusyTime last = busy.isEmpty() ? null : busy.getLast();
            if (last != null
                    && last.busyness() == least
                    && last.period().end().equals(cell.start())) {
                busy.set(
                        busy.size() - 1,
                        new BusyTime(new Period(last.period().start(), cell.end()), least));
            } else {
                busy.add(new BusyTime(cell, least));
            }
        }
        return busy;
    }

    private LocalDate day(Period period) {
        return period.start().atZone(wish.zone()).toLocalDate();
    }
}
