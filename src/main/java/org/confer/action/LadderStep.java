package org.confer.action;

import java.util.List;
import java.util.stream.Stream;
import org.confer.conference.LadderDays;
import org.confer.kernel.Message;

/** Who is reminded of an action that is not done, one after the other. */
public enum LadderStep {
    /** Whoever does it, some working days before it is due. */
    REMINDER,
    /** Whoever does it, once it is overdue. */
    PERSON,
    /** The heads of the unit that leads it. */
    UNIT_HEAD,
    /** The convener of the conference. */
    CONVENER;

    /**
     * The steps that are due, lowest first.
     *
     * @param late working days since the due date; negative before it, in working days still left
     * @param days as the charter of the conference sets them
     */
    static List<LadderStep> due(int late, boolean overdue, LadderDays days) {
        return overdue
                ? Stream.of(PERSON, UNIT_HEAD, CONVENER)
                        .filter(step -> late >= step.day(days))
                        .toList()
                : late >= REMINDER.day(days) ? List.of(REMINDER) : List.of();
    }

    private int day(LadderDays days) {
        return switch (this) {
            case REMINDER -> -Urgency.WORKING_DAYS_AHEAD;
            case PERSON -> days.person();
            case UNIT_HEAD -> days.unitHead();
            case CONVENER -> days.convener();
        };
    }

    public Message label() {
        return Message.of("action.ladder." + name());
    }
}
