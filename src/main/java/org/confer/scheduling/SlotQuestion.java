package org.confer.scheduling;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.confer.calendar.BusyTimes;
import org.confer.kernel.Period;

/**
 * What {@link SlotSearch} is asked: when could these take part?
 *
 * @param window where to look; at most 400 days
 * @param length of the meeting: 15 minutes to 24 hours
 * @param zone in which days, lunch and earliness are reckoned
 * @param open times in which a meeting may lie, in order: working days and office hours
 * @param openIfNeeded wider times, tried only to say what longer hours would open
 * @param participants units, and rooms as one participant with a candidate for each
 * @param lunch hours better left free
 * @param most slots wanted at most, 1 to 100; no two of them overlap
 */
record SlotQuestion(
        Period window,
        Duration length,
        ZoneId zone,
        List<Period> open,
        List<Period> openIfNeeded,
        List<Participant> participants,
        Lunch lunch,
        int most) {

    private static final Duration WIDEST = Duration.ofDays(400);

    SlotQuestion {
        if (window.length().compareTo(WIDEST) > 0
                || length.compareTo(Duration.ofMinutes(SlotSearch.GRID)) < 0
                || length.compareTo(Duration.ofDays(1)) > 0
                || most < 1
                || most > 100) {
            throw new IllegalArgumentException("A question out of bounds");
        }
        open = List.copyOf(open);
        openIfNeeded = List.copyOf(openIfNeeded);
        participants = List.copyOf(participants);
    }

    SlotQuestion withLength(Duration other) {
        return new SlotQuestion(window, other, zone, open, openIfNeeded, participants, lunch, most);
    }

    record Lunch(LocalTime from, LocalTime until) {}

    /**
     * Takes part if one of the candidates can.
     *
     * @param weight what missing it costs, 1 to 100; means nothing unless optional
     * @param candidates whoever may come, the nominee first; at least one
     * @param burden how often it had to stand back before, 0 to 10
     * @param away when it would have to come outside its own office hours; the kinds mean nothing
     */
    record Participant(
            Need need, int weight, List<Candidate> candidates, int burden, BusyTimes away) {

        static final int MOST_BURDEN = 10;

        Participant {
            if (candidates.isEmpty()
                    || weight < 1
                    || weight > 100
                    || burden < 0
                    || burden > MOST_BURDEN) {
                throw new IllegalArgumentException("A participant out of bounds");
            }
            candidates = List.copyOf(candidates);
        }

        /** Never had to stand back, and works whenever the meeting may be. */
        Participant(Need need, int weight, List<Candidate> candidates) {
            this(need, weight, candidates, 0, BusyTimes.NONE);
        }
    }

    /**
     * @param known whether any calendar of this candidate is known
     */
    record Candidate(BusyTimes busy, boolean known) {}
}
