package org.confer.planround;

import java.time.Instant;
import java.util.List;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;

/**
 * How a unit stands to a call for plans.
 *
 * @param plans its plans in the round now, withdrawn ones not counted
 * @param changedSince plans that were entered, changed or withdrawn after it last handed in
 * @param submissions every time it handed in, the last one first
 * @param timely whether it handed in by the deadline, or still can
 */
public record UnitStanding(
        DepartmentId unit,
        String name,
        int plans,
        int changedSince,
        List<Submission> submissions,
        boolean timely) {

    /**
     * One time that a unit handed in.
     *
     * @param version 1 for the first time
     * @param plans how many they were then
     */
    public record Submission(int version, Instant at, String by, int plans, String note) {}

    public boolean hasSubmitted() {
        return !submissions.isEmpty();
    }

    public Message words() {
        if (hasSubmitted()) {
            return timely
                    ? Message.of("planround.standing.submitted")
                    : Message.of("planround.standing.late");
        }
        return timely
                ? Message.of("planround.standing.awaited")
                : Message.of("planround.standing.missing");
    }
}
