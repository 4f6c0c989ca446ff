package org.confer.action;

import org.confer.conference.Unit;

/**
 * How far a unit has come with the actions that it leads; cancelled ones are not counted.
 *
 * @param green open and not due soon
 * @param yellow open and due soon
 * @param red open and overdue
 * @param submitted reported as done, not yet accepted
 * @param accepted done
 * @param inTime of the accepted ones, those that were submitted by the due date
 */
public record UnitTally(
        Unit unit, int green, int yellow, int red, int submitted, int accepted, int inTime) {

    static UnitTally none(Unit unit) {
        return new UnitTally(unit, 0, 0, 0, 0, 0, 0);
    }

    public int open() {
        return green + yellow + red + submitted;
    }

    public int all() {
        return open() + accepted;
    }

    /** Share of all that is done, 0 to 1. */
    public double completion() {
        return all() == 0 ? 0 : (double) accepted / all();
    }

    /** Share of what is done that was done in time, 0 to 1. */
    public double punctuality() {
        return accepted == 0 ? 0 : (double) inTime / accepted;
    }

    UnitTally and(UnitTally other) {
        return new UnitTally(
                unit,
                green + other.green,
                yellow + other.yellow,
                red + other.red,
                submitted + other.submitted,
                accepted + other.accepted,
                inTime + other.inTime);
    }
}
