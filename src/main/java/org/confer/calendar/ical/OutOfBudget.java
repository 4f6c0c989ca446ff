package org.confer.calendar.ical;

/** A file takes longer than any file may. */
final class OutOfBudget extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfBudget() {
        super("out of time", null, false, false);
    }
}
