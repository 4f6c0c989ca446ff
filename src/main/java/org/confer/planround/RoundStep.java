package org.confer.planround;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** When units are reminded of a call for plans, in the order in which it comes. */
enum RoundStep {
    WEEK_BEFORE(Duration.ofDays(7)),
    LAST_DAY(Duration.ofDays(1)),
    OVER(Duration.ZERO);

    private final Duration before;

    RoundStep(Duration before) {
        this.before = before;
    }

    /** Those that are due, of a round that has been open so long that they are of use. */
    static List<RoundStep> due(PlanRoundListing round, Instant now) {
        return Stream.of(values())
                .filter(step -> !now.isBefore(round.over().minus(step.before)))
                .filter(step -> round.openedAt().isBefore(round.over().minus(step.before)))
                .toList();
    }
}
