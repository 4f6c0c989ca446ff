package org.confer.permission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.confer.conference.ConferenceId;
import org.confer.kernel.PersonId;
import org.confer.planround.NewPlanRound;
import org.confer.planround.PlanRoundId;
import org.confer.planround.PlanRounds;
import org.confer.security.Role;
import org.confer.training.RoundSpan;

/** An open call for plans on each side, and one that is closed. */
class RoundSpecimens implements Specimens {

    private final PlanRounds rounds;
    private final Clock clock;

    RoundSpecimens(PlanRounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public int floor() {
        return 10;
    }

    @Override
    public void make(World world) {
        LocalDate deadline = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusWeeks(2);
        for (Side side : Side.values()) {
            PersonId secretary = world.person(world.lead(side), Role.SECRETARIAT);
            ConferenceId conference = world.get(side, ConferenceId.class);
            PlanRoundId id =
                    world.acting.as(
                            secretary,
                            () ->
                                    rounds.open(
                                                    new NewPlanRound(
                                                            conference,
                                                            new RoundSpan(2101 + side.ordinal(), 2),
                                                            deadline,
                                                            "All of them"))
                                            .orThrow());
            if (side == Side.SPENT) {
                world.acting.as(secretary, () -> rounds.close(id).orThrow());
            }
            world.put(side, id);
            world.putFor("PlanRounds.move", side, deadline);
            world.put(
                    side,
                    new NewPlanRound(
                            conference, new RoundSpan(2101 + side.ordinal(), 3), deadline, ""));
        }
    }
}
