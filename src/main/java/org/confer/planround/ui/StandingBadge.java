package org.confer.planround.ui;

import org.confer.planround.UnitStanding;
import org.confer.shell.Badge;

/** Handed in, in time or late; awaited or missing. */
class StandingBadge extends Badge {

    StandingBadge(UnitStanding unit) {
        super(unit.words(), tone(unit));
    }

    private static Tone tone(UnitStanding unit) {
        if (unit.hasSubmitted()) {
            return unit.timely() ? Tone.GOOD : Tone.WARN;
        }
        return unit.timely() ? Tone.PLAIN : Tone.BAD;
    }
}
