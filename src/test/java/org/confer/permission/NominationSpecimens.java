package org.confer.permission;

import java.util.List;
import org.confer.kernel.PersonId;
import org.confer.nomination.NewNominee;
import org.confer.nomination.Nominations;
import org.confer.nomination.NomineeId;
import org.confer.nomination.OfficialNumber;
import org.confer.plancell.PlannedDates;
import org.confer.security.Role;
import org.confer.training.PlanId;
import org.confer.training.Plans;
import org.confer.training.TypedPlan;

/** Somebody on the list of a plan on each side, and one who was taken off. */
class NominationSpecimens implements Specimens {

    private final Nominations nominations;
    private final Plans plans;

    NominationSpecimens(Nominations nominations, Plans plans) {
        this.nominations = nominations;
        this.plans = plans;
    }

    @Override
    public int floor() {
        return 11;
    }

    @Override
    public void make(World world) {
        for (Side side : Side.values()) {
            PersonId officer = world.person(world.lead(side), Role.TRAINING_OFFICER);
            NomineeId nominee =
                    world.acting.as(
                            officer,
                            () -> {
                                PlanId plan =
                                        plans.enter(
                                                        TypedPlan.of(
                                                                "Seats " + side,
                                                                "Everybody",
                                                                PlannedDates.NONE))
                                                .orThrow();
                                nominations.nominate(plan, List.of(person("A-1"))).orThrow();
                                NomineeId id = nominations.of(plan).shown().getFirst().id();
                                if (side == Side.SPENT) {
                                    nominations.withdraw(id).orThrow();
                                }
                                return id;
                            });
            world.put(side, nominee);
        }
        world.putFor("Nominations.nominate", Side.OWN, List.of(person("B-2")));
        world.putFor("Nominations.nominate", Side.OTHER, List.of(person("B-2")));
        world.putFor("Nominations.nominate", Side.SPENT, List.of(person("B-2")));
    }

    private static NewNominee person(String number) {
        return new NewNominee("Somebody", OfficialNumber.of(number), "");
    }
}
