package org.confer.conference;

import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/**
 * On which working day after its due date an action that is not done is brought before whom; each
 * step comes on the day of the one before it or later.
 *
 * @param person whoever does it, 1 to 60
 * @param unitHead the heads of the unit that leads it, 1 to 60
 * @param convener the convener of the conference, 1 to 60
 */
public record LadderDays(int person, int unitHead, int convener) {

    public static final LadderDays USUAL = new LadderDays(1, 3, 5);

    /** A quarter of working days. */
    private static final int LATEST = 60;

    /**
     * @throws InvalidInput if a day is out of range or the steps are out of order
     */
    public LadderDays {
        check(person);
        check(unitHead);
        check(convener);
        if (unitHead < person || convener < unitHead) {
            throw new InvalidInput(Message.of("conference.ladder.order"));
        }
    }

    private static void check(int day) {
        if (day < 1 || day > LATEST) {
            throw new InvalidInput(Message.of("conference.ladder.range", LATEST));
        }
    }
}
