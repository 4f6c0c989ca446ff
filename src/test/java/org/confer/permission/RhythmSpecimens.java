package org.confer.permission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.confer.rhythm.RegularTerms;
import org.confer.rhythm.Rhythm;
import org.confer.rhythm.WhenOff;

/** A rule, and a day to plan by it. */
class RhythmSpecimens implements Specimens {

    private final Clock clock;

    RhythmSpecimens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int floor() {
        return 8;
    }

    @Override
    public void make(World world) {
        LocalDate first = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(60);
        world.put(
                new Rhythm(
                        "FREQ=MONTHLY;BYDAY=2TU",
                        first,
                        first.plusDays(90),
                        WhenOff.NEXT_WORKING_DAY));
        world.put(new RegularTerms("Regular", LocalTime.of(9, 0), 60, "", null));
        for (Side side : Side.values()) {
            world.putFor("RegularMeetings.plan", side, List.of(first));
        }
    }
}
