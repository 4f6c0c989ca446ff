package org.confer.action;

import java.util.List;
import java.util.stream.Stream;
import org.confer.kernel.Message;

/** Who is reminded of an action that is not done, one after the other. */
public enum LadderStep {
    /** Whoever does it, some working days before it is due. */
    REMINDER(-Urgency.WORKING_DAYS_AHEAD),
    /** Whoever does it, on the first working day after it was due. */
    PERSON(1),
    /** The heads of the unit that leads it. */
    UNIT_HEAD(3),
    /** The convener of the conference. */
    CONVENER(5);

    private final int workingDays;

    LadderStep(int workingDays) {
        this.workingDays = workingDays;
    }

    /**
     * The steps that are due, lowest first.
     *
     * @param late working days since the due date; negative before it, in working days still left
     */
    static List<LadderStep> due(int late, boolean overdue) {
        return overdue
                ? Stream.of(PERSON, UNIT_HEAD, CONVENER)
                        .filter(step -> late >= step.workingDays)
                        .toList()
                : late >= REMINDER.workingDays ? List.of(REMINDER) : List.of();
    }

    public Message label() {
        return Message.of("action.ladder." + name());
    }
}
