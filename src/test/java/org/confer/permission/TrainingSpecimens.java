package org.confer.permission;

import java.time.YearMonth;
import org.confer.kernel.PersonId;
import org.confer.plancell.PlannedDates;
import org.confer.security.Role;
import org.confer.training.PlanFacts;
import org.confer.training.PlanId;
import org.confer.training.Plans;
import org.confer.training.TypedPlan;

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
        world.put(YearMonth.of(2027, 3));
    }

    private PlanId withdraw(PlanId plan) {
        return plans.withdraw(plan, plans.find(plan).orElseThrow().version()).orThrow();
    }

    private static PlanFacts facts(String title) {
        return TypedPlan.of(title, "Everybody", PlannedDates.NONE);
    }
}
