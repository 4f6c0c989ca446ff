package org.confer.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.confer.calendar.BusyTime;
import org.confer.calendar.BusyTimes;
import org.confer.calendarfile.Busyness;
import org.confer.kernel.Period;
import org.confer.scheduling.SlotAnswer.Found;
import org.confer.scheduling.SlotAnswer.Relaxation;
import org.confer.scheduling.SlotQuestion.Candidate;
import org.confer.scheduling.SlotQuestion.Lunch;
import org.confer.scheduling.SlotQuestion.Participant;

/** The search says the same as somebody who tries every start and looks into every calendar. */
class SlotsAgainstBruteForceTest {

    private static final LocalTime NOON = LocalTime.NOON;

    @Property(tries = 400)
    void everySlotAndItsCostIsTheSame(@ForAll long seed) {
        SlotQuestion question = question(new Random(seed));
        SlotAnswer answer = SlotSearch.answer(question);
        List<Candidates> all = tried(question, question.open(), question.length());

        assertThat(answer.possible())
                .isEqualTo((int) all.stream().filter(Candidates::fits).count());
        assertThat(answer.found()).isEqualTo(best(all, question.most()));
    }

    @Property(tries = 400)
    void whatOneRequirementWouldOpenIsTheSame(@ForAll long seed) {
        SlotQuestion question = question(new Random(seed));
        SlotAnswer answer = SlotSearch.answer(question);
        if (answer.possible() > 0) {
            assertThat(answer.relaxations()).isEmpty();
            return;
        }
        List<Candidates> all = tried(question, question.open(), question.length());
        for (int p = 0; p < question.participants().size(); p++) {
            int participant = p;
            List<Candidates> opened =
                    all.stream()
                            .filter(c -> c.missing.equals(List.of(participant)))
                            .sorted(Comparator.comparing(c -> c.found.period()))
                            .toList();
            assertThat(answer.relaxations())
                    .filteredOn(r ->
                            r instanceof Relaxation.Without without
                                    && without.participant() == participant)
                    .isEqualTo(
                            opened.isEmpty()
                                    ? List.of()
                                    : List.of(
                                            new Relaxation.Without(
                                                    participant,
                                                    opened.size(),
                                                    opened.getFirst().found.period())));
        }
        assertThat(answer.relaxations())
                .filteredOn(r -> r instanceof Relaxation.LongerHours)
                .map(Relaxation::opens)
                .isEqualTo(opened(tried(question, question.openIfNeeded(), question.length())));
        int half = (int) question.length().toMinutes() / 2 / 15 * 15;
        assertThat(answer.relaxations())
                .filteredOn(r -> r instanceof Relaxation.ShorterMeeting)
                .map(Relaxation::opens)
                .isEqualTo(
                        half < 30
                                ? List.of()
                                : opened(
                                        tried(
                                                question,
                                                question.open(),
                                                Duration.ofMinutes(half))));
        int fewest =
                all.stream()
                        .filter(c -> c.onlyExcusableMissing(question))
                        .mapToInt(c -> c.missing.size())
                        .min()
                        .orElse(-1);
        assertThat(answer.fewestExcused().map(e -> e.participants().size()).orElse(-1))
                .isEqualTo(fewest);
        // and it does open that slot: those named are exactly those who cannot come then
        answer.fewestExcused()
                .ifPresent(excuse ->
                        assertThat(all)
                                .filteredOn(c -> c.found.period().equals(excuse.period()))
                                .isNotEmpty()
                                .allMatch(c -> c.missing.equals(excuse.participants())));
    }

    private static List<Integer> opened(List<Candidates> all) {
        int fitting = (int) all.stream().filter(Candidates::fits).count();
        return fitting == 0 ? List.of() : List.of(fitting);
    }

    @Property(tries = 300)
    void noSmallerSetOfExcusedUnitsOpensAnything(@ForAll long seed) {
        SlotQuestion question = question(new Random(seed));
        SlotAnswer answer = SlotSearch.answer(question);
        if (answer.fewestExcused().isEmpty()) {
            return;
        }
        int fewest = answer.fewestExcused().get().participants().size();
        int units = question.participants().size();
        for (int set = 0; set < 1 << units; set++) {
            if (Integer.bitCount(set) <= fewest && onlyRequired(question, set)) {
                boolean opens = SlotSearch.answer(without(question, set)).possible() > 0;
                assertThat(opens && Integer.bitCount(set) < fewest).isFalse();
            }
        }
        int told = answer.fewestExcused().get().participants().stream().mapToInt(p -> 1 << p).sum();
        assertThat(SlotSearch.answer(without(question, told)).possible()).isPositive();
    }

    private static boolean onlyRequired(SlotQuestion question, int set) {
        return java.util.stream.IntStream.range(0, question.participants().size())
                .filter(p -> (set & 1 << p) != 0)
                .allMatch(p -> question.participants().get(p).need() == Need.REQUIRED);
    }

    private static SlotQuestion without(SlotQuestion question, int set) {
        return new SlotQuestion(
                question.window(),
                question.length(),
                question.zone(),
                question.open(),
                question.openIfNeeded(),
                java.util.stream.IntStream.range(0, question.participants().size())
                        .filter(p -> (set & 1 << p) == 0)
                        .mapToObj(question.participants()::get)
                        .toList(),
                question.lunch(),
                question.most());
    }

    private record Candidates(Found found, List<Integer> missing) {

        boolean fits() {
            return missing.isEmpty();
        }

        boolean onlyExcusableMissing(SlotQuestion question) {
            return missing.stream()
                    .allMatch(p -> question.participants().get(p).need() == Need.REQUIRED);
        }
    }

    private static List<Candidates> tried(
            SlotQuestion question, List<Period> open, Duration length) {
        List<Candidates> tried = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (Period opening : open) {
            List<Instant> starts = new ArrayList<>();
            for (Instant start = question.window().start();
                    start.isBefore(question.window().end());
                    start = start.plus(Duration.ofMinutes(15))) {
                Instant end = start.plus(length);
                if (!start.isBefore(opening.start())
                        && !end.isAfter(opening.end())
                        && !end.isAfter(question.window().end())) {
                    starts.add(start);
                }
            }
            if (starts.isEmpty()) {
                continue;
            }
            LocalDate day = opening.start().atZone(question.zone()).toLocalDate();
            if (!days.contains(day)) {
                days.add(day);
            }
            for (Instant start : starts) {
                boolean splits =
                        !start.equals(starts.getFirst()) && !start.equals(starts.getLast());
                tried.add(tried(question, new Period(start, start.plus(length)), days, splits));
            }
        }
        return tried;
    }

    private static Candidates tried(
            SlotQuestion question, Period slot, List<LocalDate> days, boolean splits) {
        List<Integer> missing = new ArrayList<>();
        int cost = 0;
        int edges = 0;
        for (int p = 0; p < question.participants().size(); p++) {
            Participant participant = question.participants().get(p);
            boolean optional = participant.need() == Need.OPTIONAL;
            int weight = optional ? participant.weight() : 1;
            int weakest =
                    participant.candidates().stream()
                            .mapToInt(c -> strongest(c.busy(), slot))
                            .min()
                            .orElseThrow();
            if (weakest >= Busyness.BUSY.ordinal()) {
                cost += optional ? 100 * weight : 30;
                if (!optional) {
                    missing.add(p);
                }
            } else if (weakest > 0) {
                cost += 30 * weight;
            }
            boolean outside = strongest(participant.away(), slot) > 0;
            cost += outside ? 20 : 0;
            cost += outside || weakest > 0 ? 15 * participant.burden() : 0;
            edges += edges(participant.candidates().getFirst().busy(), slot);
        }
        ZonedDateTime start = slot.start().atZone(question.zone());
        Period lunch =
                new Period(
                        start.with(question.lunch().from()).toInstant(),
                        start.with(question.lunch().until()).toInstant());
        boolean overLunch = lunch.overlaps(slot);
        int day = days.size() - 1;
        return new Candidates(
                new Found(
                        slot,
                        cost + edges * 5 + day * 4 + (overLunch ? 60 : 0) + (splits ? 10 : 0),
                        day,
                        overLunch,
                        splits,
                        edges),
                missing);
    }

    private static int strongest(BusyTimes busy, Period slot) {
        return busy.within(everything()).stream()
                .filter(time -> time.period().overlaps(slot))
                .mapToInt(time -> time.busyness().ordinal())
                .max()
                .orElse(0);
    }

    private static int edges(BusyTimes busy, Period slot) {
        int edges = 0;
        for (BusyTime time : busy.within(everything())) {
            Duration since = Duration.between(time.period().end(), slot.start());
            Duration until = Duration.between(slot.end(), time.period().start());
            edges += !since.isNegative() && since.toMinutes() < 15 ? 1 : 0;
            edges += !until.isNegative() && until.toMinutes() < 15 ? 1 : 0;
        }
        return edges;
    }

    private static Period everything() {
        return new Period(
                Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2040-01-01T00:00:00Z"));
    }

    private static List<Found> best(List<Candidates> all, int most) {
        List<Found> best = new ArrayList<>();
        all.stream()
                .filter(Candidates::fits)
                .map(Candidates::found)
                .sorted(Comparator.comparingInt(Found::cost).thenComparing(Found::period))
                .forEach(found -> {
                    if (best.size() < most
                            && best.stream().noneMatch(b -> b.period().overlaps(found.period()))) {
                        best.add(found);
                    }
                });
        return best;
    }

    private static SlotQuestion question(Random random) {
        ZoneId zone = ZoneId.of(random.nextBoolean() ? "Asia/Shanghai" : "Europe/London");
        // a week in which London changes its clocks
        LocalDate monday = LocalDate.of(2026, 10, 19);
        int days = 1 + random.nextInt(9);
        List<Period> open = new ArrayList<>();
        List<Period> longer = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            LocalDate date = monday.plusDays(day);
            if (random.nextInt(4) > 0) {
                open.add(period(date, zone, 9, 0, 12, 30));
                open.add(period(date, zone, 14, 0, 17, 30));
            } else if (random.nextBoolean()) {
                open.add(period(date, zone, 9, 10, 17, 20));
            }
            longer.add(period(date, zone, 7, 0, 21, 0));
        }
        Period window =
                new Period(
                        monday.atStartOfDay(zone).toInstant(),
                        monday.plusDays(days).atStartOfDay(zone).toInstant());
        List<Participant> participants = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        int load = 1 + random.nextInt(25);
        for (int p = 0; p < count; p++) {
            List<Candidate> candidates = new ArrayList<>();
            int candidatesCount = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
            for (int c = 0; c < candidatesCount; c++) {
                candidates.add(new Candidate(busy(random, window, load), true));
            }
            participants.add(
                    new Participant(
                            Need.values()[random.nextInt(3)],
                            1 + random.nextInt(3),
                            candidates,
                            random.nextBoolean() ? random.nextInt(11) : 0,
                            random.nextBoolean() ? busy(random, window, 6) : BusyTimes.NONE));
        }
        return new SlotQuestion(
                window,
                Duration.ofMinutes(15 + random.nextInt(12) * 15 + (random.nextInt(4) == 0 ? 5 : 0)),
                zone,
                open,
                longer,
                participants,
                new Lunch(NOON, LocalTime.of(13, 30)),
                1 + random.nextInt(20));
    }

    private static Period period(
            LocalDate day, ZoneId zone, int hour, int minute, int endHour, int endMinute) {
        return new Period(
                day.atTime(hour, minute).atZone(zone).toInstant(),
                day.atTime(endHour, endMinute).atZone(zone).toInstant());
    }

    private static BusyTimes busy(Random random, Period window, int load) {
        List<BusyTime> times = new ArrayList<>();
        long minutes = window.length().toMinutes();
        for (int i = 0; i < random.nextInt(load + 1); i++) {
            Instant start =
                    window.start().plus(Duration.ofMinutes(random.nextLong(minutes + 600) - 300));
            Instant end = start.plus(Duration.ofMinutes(1 + random.nextInt(400)));
            times.add(
                    new BusyTime(new Period(start, end), Busyness.values()[1 + random.nextInt(3)]));
        }
        return BusyTimes.of(times);
    }
}
