package org.confer.scheduling;

import java.util.List;
import java.util.Optional;
import org.confer.kernel.Period;

/**
 * What {@link SlotSearch} answers; participants are told by their place in the question.
 *
 * @param found the best slots, best first, without overlaps
 * @param possible how many starts on the grid fit at all
 * @param relaxations when nothing fits: each single requirement whose fall opens something, the one
 *     that opens most first
 * @param fewestExcused when nothing fits: the start at which the fewest required participants would
 *     have to be excused
 */
record SlotAnswer(
        List<Found> found,
        int possible,
        List<Relaxation> relaxations,
        Optional<Excuse> fewestExcused) {

    /**
     * @param cost the lower the better
     * @param day how many open days lie before it
     */
    record Found(
            Period period, int cost, int day, boolean overLunch, boolean splitsTheDay, int edges) {}

    sealed interface Relaxation {

        /** How many starts on the grid it opens. */
        int opens();

        Period first();

        record Without(int participant, int opens, Period first) implements Relaxation {}

        record LongerHours(int opens, Period first) implements Relaxation {}

        record ShorterMeeting(int minutes, int opens, Period first) implements Relaxation {}
    }

    record Excuse(Period period, List<Integer> participants) {}
}
