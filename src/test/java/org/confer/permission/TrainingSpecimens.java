package org.confer.permission;

import org.confer.kernel.PersonId;
import org.confer.planfile.PlannedDates;
import org.confer.planfile.TrainingLength;
import org.confer.security.Role;
import org.confer.training.PlanFacts;
import org.confer.training.PlanId;
import org.confer.training.Plans;

/** A training plan of each lead department, and one that was withdrawn. */
class TrainingSpecimens implements Specimens {

    private final Plans plans;

    TrainingSpecimens(Plans plans) {
        this.plans = plans;
    }

    @Override
    public int floor() {
        return 9;
    }

    @Override
    public void make(World world) {
        for (Side side : Side.values()) {
            PersonId officer = world.person(world.lead(side), Role.TRAINING_OFFICER);
            PlanId plan =
                    world.acting.as(officer, () -> plans.enter(facts("Plan " + side)).orThrow());
            if (side == Side.SPENT) {
                world.acting.as(officer, () -> withdraw(plan));
            }
            world.put(side, plan);
        }
        world.put(facts("Another plan"));
    }

    private PlanId withdraw(PlanId plan) {
        return plans.withdraw(plan, plans.find(plan).orElseThrow().version()).orThrow();
    }

    private static PlanFacts facts(String title) {
        return new PlanFacts(
                title,
                null,
                "",
                "Everybody",
                "",
                PlannedDates.NONE,
                null,
                null,
                TrainingLength.UNKNOWN,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                PlanFacts.AsWritten.NOWHERE);
    }
}
