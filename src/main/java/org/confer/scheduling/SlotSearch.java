package org.confer.scheduling;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.confer.calendar.BusyTimes;
import org.confer.calendarfile.Busyness;
import org.confer.kernel.Period;
import org.confer.scheduling.SlotAnswer.Excuse;
import org.confer.scheduling.SlotAnswer.Found;
import org.confer.scheduling.SlotAnswer.Relaxation;
import org.confer.scheduling.SlotQuestion.Candidate;
import org.confer.scheduling.SlotQuestion.Participant;

/**
 * Finds the best times for a meeting, in plain arithmetic.
 *
 * <p>A busy time from b to e forbids all starts after b − length and before e. Each participant's
 * forbidden starts are merged to runs (with substitutes: the runs that all candidates share) and
 * added to difference arrays over the 15-minute grid; one pass over the grid then knows for each
 * start how many are missing and what it costs. That takes one step for each busy time and one for
 * each cell, whatever the length of the window.
 *
 * <p>The cost of a start is the sum of: {@value #MISSING} x weight for each optional participant
 * who cannot come, {@value #TENTATIVE} x weight for each participant who can come only over a
 * tentative time, {@value #LUNCH} if it touches lunch, {@value #SPLIT} if it lies neither at the
 * beginning nor at the end of an open time, {@value #EDGE} for each busy time of a nominee that it
 * touches without a break, {@value #OUTSIDE} for each participant who would come outside the own
 * office hours, {@value #FAIRNESS} x burden for each participant who had to stand back before and
 * would again (missing, over a tentative time, or outside the own hours), {@value #DAY} for each
 * open day before it.
 */
final class SlotSearch {

    static final int GRID = 15;
    static final int MISSING = 100;
    static final int TENTATIVE = 30;
    static final int LUNCH = 60;
    static final int SPLIT = 10;
    static final int EDGE = 5;
    static final int OUTSIDE = 20;
    static final int FAIRNESS = 15;
    static final int DAY = 4;

    private static final int HARD = Busyness.BUSY.ordinal();

    private final SlotQuestion question;
    private final int base;
    private final int cells;
    private final int length;

    /** For each start: participants of each need who cannot come, and what the soft wishes cost. */
    private final int[] indispensableMissing;

    private final int[] requiredMissing;
    private final int[] wishes;
    private final int[] edges;

    private SlotSearch(SlotQuestion question) {
        this.question = question;
        this.base = Math.floorDiv(BusyTimes.minute(question.window().start()), GRID) * GRID;
        this.length = Math.toIntExact(question.length().toMinutes());
        this.cells = Math.ceilDiv(BusyTimes.minuteAfter(question.window().end()) - base, GRID);
        this.indispensableMissing = new int[cells + 1];
        this.requiredMissing = new int[cells + 1];
        this.wishes = new int[cells + 1];
        this.edges = new int[cells + 1];
    }

    static SlotAnswer answer(SlotQuestion question) {
        SlotSearch search = new SlotSearch(question);
        search.count();
        List<Opening> openings = search.openings(question.open());
        long[] ranked = search.ranked(openings);
        if (ranked.length > 0) {
            return new SlotAnswer(
                    search.best(ranked, openings), ranked.length, List.of(), Optional.empty());
        }
        return new SlotAnswer(
                List.of(), 0, search.relaxations(openings), search.fewestExcused(openings));
    }

    private void count() {
        Runs absent = new Runs(cells);
        Runs notFree = new Runs(cells);
        for (Participant participant : question.participants()) {
            boolean optional = participant.need() == Need.OPTIONAL;
            int weight = optional ? participant.weight() : 1;
            boolean inconvenienced = participant.burden() > 0 || !participant.away().isEmpty();
            int[] missing =
                    switch (participant.need()) {
                        case INDISPENSABLE -> indispensableMissing;
                        case REQUIRED -> requiredMissing;
                        case OPTIONAL -> wishes;
                    };
            int missed = optional ? (MISSING - TENTATIVE) * weight : 1;
            if (participant.candidates().size() == 1 && !inconvenienced) {
                BusyTimes only = participant.candidates().getFirst().busy();
                addAtOnce(only, missing, missed, TENTATIVE * weight);
                continue;
            }
            collect(participant, absent, notFree, true);
            absent.addTo(missing, missed);
            notFree.addTo(wishes, TENTATIVE * weight);
            if (inconvenienced) {
                inconvenience(participant, notFree);
            }
        }
        for (int i = 1; i < cells; i++) {
            indispensableMissing[i] += indispensableMissing[i - 1];
            requiredMissing[i] += requiredMissing[i - 1];
            wishes[i] += wishes[i - 1];
        }
    }

    /**
     * What {@link #collect} and {@link Runs#addTo} do, in one walk: most participants have one
     * candidate, and their runs are needed for nothing else.
     */
    private void addAtOnce(BusyTimes busy, int[] missing, int missed, int tentative) {
        int end = base + cells * GRID + length;
        int absentFirst = 0;
        int absentLast = -1;
        int notFreeFirst = 0;
        int notFreeLast = -1;
        for (int i = busy.firstEndingAfter(base - GRID); i < busy.size(); i++) {
            int start = busy.start(i);
            if (start >= end) {
                break;
            }
            // neither dividend is below 0, which is what makes a division slow
            int sinceBase = start - length - base;
            int before = sinceBase < 0 ? -1 : sinceBase / GRID;
            int after = (busy.end(i) - base + GRID - 1) / GRID;
            int first = Math.max(before + 1, 0);
            int last = Math.min(after - 1, cells - 1);
            if (first <= last) {
                if (first > notFreeLast + 1) {
                    addRun(wishes, notFreeFirst, notFreeLast, tentative);
                    notFreeFirst = first;
                    notFreeLast = last;
                } else {
                    notFreeLast = Math.max(notFreeLast, last);
                }
                if (busy.kind(i) >= HARD) {
                    if (first > absentLast + 1) {
                        addRun(missing, absentFirst, absentLast, missed);
                        absentFirst = first;
                        absentLast = last;
                    } else {
                        absentLast = Math.max(absentLast, last);
                    }
                }
            }
            if (after < cells) {
                edges[after]++;
            }
            if (before >= 0 && before < cells) {
                edges[before]++;
            }
        }
        addRun(wishes, notFreeFirst, notFreeLast, tentative);
        addRun(missing, absentFirst, absentLast, missed);
    }

    /** To a difference array; an empty run, which ends before it begins, adds nothing. */
    private static void addRun(int[] differences, int first, int last, int amount) {
        differences[first] += amount;
        differences[last + 1] -= amount;
    }

    private void inconvenience(Participant participant, Runs notFree) {
        Runs outside = new Runs(cells);
        collect(participant.away(), new Runs(cells), outside, false);
        outside.addTo(wishes, OUTSIDE);
        if (participant.burden() > 0) {
            notFree.with(outside).addTo(wishes, FAIRNESS * participant.burden());
        }
    }

    /** The starts at which no candidate can come, and those at which none is quite free. */
    private void collect(Participant participant, Runs absent, Runs notFree, boolean countEdges) {
        List<Candidate> candidates = participant.candidates();
        absent.clear();
        notFree.clear();
        collect(candidates.getFirst().busy(), absent, notFree, countEdges);
        for (int i = 1; i < candidates.size() && !notFree.isEmpty(); i++) {
            Runs otherAbsent = new Runs(cells);
            Runs otherNotFree = new Runs(cells);
            collect(candidates.get(i).busy(), otherAbsent, otherNotFree, false);
            absent.keepShared(otherAbsent);
            notFree.keepShared(otherNotFree);
        }
    }

    /**
     * @param countEdges whether to count the busy times that a slot touches without a break: those
     *     that end where it begins, or begin where it ends
     */
    private void collect(BusyTimes busy, Runs absent, Runs notFree, boolean countEdges) {
        int end = base + cells * GRID + length;
        for (int i = busy.firstEndingAfter(base - GRID); i < busy.size(); i++) {
            if (busy.start(i) >= end) {
                break;
            }
            int before = Math.floorDiv(busy.start(i) - length - base, GRID);
            int after = Math.ceilDiv(busy.end(i) - base, GRID);
            notFree.add(before + 1, after - 1);
            if (busy.kind(i) >= HARD) {
                absent.add(before + 1, after - 1);
            }
            if (countEdges) {
                if (after < cells) {
                    edges[after]++;
                }
                if (before >= 0 && before < cells) {
                    edges[before]++;
                }
            }
        }
    }

    /**
     * The starts that an open time allows: first to last cell, and how many open days lie before.
     */
    private record Opening(int first, int last, int day, int lunchFirst, int lunchLast) {}

    private List<Opening> openings(List<Period> open) {
        List<Opening> openings = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        int earliest = BusyTimes.minuteAfter(question.window().start());
        int latest = BusyTimes.minute(question.window().end());
        for (Period period : open) {
            int from = Math.max(BusyTimes.minuteAfter(period.start()), earliest);
            int until = Math.min(BusyTimes.minute(period.end()), latest);
            int first = Math.ceilDiv(from - base, GRID);
            int last = Math.floorDiv(until - length - base, GRID);
            if (first > last) {
                continue;
            }
            ZonedDateTime start = period.start().atZone(question.zone());
            LocalDate day = start.toLocalDate();
            if (days.isEmpty() || !days.getLast().equals(day)) {
                days.add(day);
            }
            int lunch = minuteOf(start.with(question.lunch().from()));
            int lunchEnd = minuteOf(start.with(question.lunch().until()));
            openings.add(
                    new Opening(
                            first,
                            last,
                            days.size() - 1,
                            Math.floorDiv(lunch - length - base, GRID) + 1,
                            Math.ceilDiv(lunchEnd - base, GRID) - 1));
        }
        return openings;
    }

    private static int minuteOf(ZonedDateTime time) {
        return BusyTimes.minute(time.toInstant());
    }

    /**
     * All starts that fit, cheapest first, then earliest; cost in the upper, cell in the lower
     * half.
     */
    private long[] ranked(List<Opening> openings) {
        long[] ranked = new long[openings.stream().mapToInt(o -> o.last - o.first + 1).sum()];
        int count = 0;
        for (Opening opening : openings) {
            for (int i = opening.first; i <= opening.last; i++) {
                if (indispensableMissing[i] == 0 && requiredMissing[i] == 0) {
                    ranked[count++] = (long) cost(i, opening) << 32 | i;
                }
            }
        }
        long[] fitting = Arrays.copyOf(ranked, count);
        Arrays.sort(fitting);
        return fitting;
    }

    private int cost(int i, Opening opening) {
        return wishes[i]
                + edges[i] * EDGE
                + opening.day * DAY
                + (overLunch(i, opening) ? LUNCH : 0)
                + (splits(i, opening) ? SPLIT : 0);
    }

    private static boolean overLunch(int i, Opening opening) {
        return i >= opening.lunchFirst && i <= opening.lunchLast;
    }

    private static boolean splits(int i, Opening opening) {
        return i != opening.first && i != opening.last;
    }

    private List<Found> best(long[] ranked, List<Opening> openings) {
        List<Found> best = new ArrayList<>();
        for (long rank : ranked) {
            int i = (int) rank;
            Period period = period(i);
            if (best.stream().anyMatch(found -> found.period().overlaps(period))) {
                continue;
            }
            Opening opening =
                    openings.stream()
                            .filter(o -> i >= o.first && i <= o.last)
                            .min(Comparator.comparingInt(o -> cost(i, o)))
                            .orElseThrow();
            best.add(
                    new Found(
                            period,
                            (int) (rank >>> 32),
                            opening.day,
                            overLunch(i, opening),
                            splits(i, opening),
                            edges[i]));
            if (best.size() == question.most()) {
                break;
            }
        }
        return best;
    }

    private Period period(int cell) {
        int start = base + cell * GRID;
        return new Period(BusyTimes.instant(start), BusyTimes.instant(start + length));
    }

    private List<Relaxation> relaxations(List<Opening> openings) {
        List<Relaxation> relaxations = new ArrayList<>();
        boolean[] allowed = new boolean[cells];
        openings.forEach(o -> Arrays.fill(allowed, o.first, o.last + 1, true));
        Runs absent = new Runs(cells);
        Runs notFree = new Runs(cells);
        for (int p = 0; p < question.participants().size(); p++) {
            Participant participant = question.participants().get(p);
            if (participant.need() != Need.OPTIONAL) {
                collect(participant, absent, notFree, false);
                int[] opened =
                        absent.starts()
                                .filter(i ->
                                        allowed[i]
                                                && indispensableMissing[i] + requiredMissing[i]
                                                        == 1)
                                .toArray();
                if (opened.length > 0) {
                    relaxations.add(new Relaxation.Without(p, opened.length, period(opened[0])));
                }
            }
        }
        long[] outside = ranked(openings(question.openIfNeeded()));
        if (outside.length > 0) {
            int first = Arrays.stream(outside).mapToInt(rank -> (int) rank).min().orElseThrow();
            relaxations.add(new Relaxation.LongerHours(outside.length, period(first)));
        }
        int half = length / 2 / GRID * GRID;
        if (half >= 2 * GRID) {
            SlotSearch shorter = new SlotSearch(question.withLength(Duration.ofMinutes(half)));
            shorter.count();
            long[] fitting = shorter.ranked(shorter.openings(question.open()));
            if (fitting.length > 0) {
                int first = Arrays.stream(fitting).mapToInt(rank -> (int) rank).min().orElseThrow();
                relaxations.add(
                        new Relaxation.ShorterMeeting(half, fitting.length, shorter.period(first)));
            }
        }
        relaxations.sort(Comparator.comparingInt(Relaxation::opens).reversed());
        return relaxations;
    }

    private Optional<Excuse> fewestExcused(List<Opening> openings) {
        int best = -1;
        for (Opening opening : openings) {
            for (int i = opening.first; i <= opening.last; i++) {
                if (indispensableMissing[i] == 0
                        && (best < 0 || requiredMissing[i] < requiredMissing[best])) {
                    best = i;
                }
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        int start = base + best * GRID;
        List<Integer> excused = new ArrayList<>();
        for (int p = 0; p < question.participants().size(); p++) {
            Participant participant = question.participants().get(p);
            if (participant.need() == Need.REQUIRED && !comes(participant, start)) {
                excused.add(p);
            }
        }
        return Optional.of(new Excuse(period(best), excused));
    }

    private boolean comes(Participant participant, int start) {
        return participant.candidates().stream()
                .anyMatch(c -> c.busy().during(start, start + length).ordinal() < HARD);
    }
}
