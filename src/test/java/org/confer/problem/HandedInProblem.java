package org.confer.problem;

import java.time.Instant;
import org.confer.conference.ConferenceId;
import org.springframework.boot.test.context.TestComponent;

/** A problem as the public form would have kept it; for tests of other packages. */
@TestComponent
public class HandedInProblem {

    private final ProblemStore store;

    public HandedInProblem(ProblemStore store) {
        this.store = store;
    }

    public ProblemId at(ConferenceId conference, String receipt) {
        return store.insert(
                conference,
                new NewProblem("A problem", "It is there.", "", ""),
                receipt,
                Instant.parse("2026-11-20T00:00:00Z"));
    }
}
