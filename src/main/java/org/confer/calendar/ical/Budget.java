package org.confer.calendar.ical;

import java.time.Duration;

/** The time that one file may take; asked between the steps of whatever a file can make long. */
final class Budget {

    private final long deadline;

    Budget(Duration time) {
        this.deadline = System.nanoTime() + time.toNanos();
    }

    /**
     * @throws OutOfBudget if the time is used up
     */
    void check() {
        if (System.nanoTime() > deadline) {
            throw new OutOfBudget();
        }
    }
}
