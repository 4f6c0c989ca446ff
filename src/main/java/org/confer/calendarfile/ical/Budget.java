package org.confer.calendarfile.ical;

import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/**
 * The work that one file may cause, counted in steps and not in time, so that the same file gives
 * the same result on a busy machine. A million steps of lib-recur take about a second.
 */
final class Budget {

    private static final int STEPS_OF_A_RULE = 100_000;
    private static final int STEPS_OF_A_FILE = 1_000_000;
    private static final int OCCURRENCES_OF_A_FILE = 200_000;

    private int steps;
    private int stepsOfRule;
    private int occurrences;

    void beginRule() {
        stepsOfRule = 0;
    }

    /**
     * One more step of the rule.
     *
     * @throws InvalidInput if the rule or the file takes more than any may
     */
    void step() {
        if (++stepsOfRule > STEPS_OF_A_RULE || ++steps > STEPS_OF_A_FILE) {
            throw tooMuch();
        }
    }

    /**
     * One more occurrence to be kept.
     *
     * @throws InvalidInput if the file gives more than any may
     */
    void keep() {
        if (++occurrences > OCCURRENCES_OF_A_FILE) {
            throw tooMuch();
        }
    }

    private static InvalidInput tooMuch() {
        return new InvalidInput(Message.of("calendarfile.tooMuchWork"));
    }
}
