package org.confer.permission;

import java.util.List;
import java.util.UUID;
import org.confer.conference.ConferenceId;
import org.confer.kernel.PersonId;
import org.confer.problem.HandedInProblem;
import org.confer.problem.NewProblem;
import org.confer.problem.ProblemId;
import org.confer.problem.Problems;
import org.confer.security.Role;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A problem that waits, and one that was declined. */
class ProblemSpecimens implements Specimens {

    private final Problems problems;
    private final HandedInProblem handedIn;

    ProblemSpecimens(Problems problems, AutowireCapableBeanFactory beans) {
        this.problems = problems;
        this.handedIn = beans.createBean(HandedInProblem.class);
    }

    @Override
    public int floor() {
        return 7;
    }

    @Override
    public void make(World world) {
        for (Side side : List.of(Side.OWN, Side.OTHER)) {
            world.put(side, handedIn.at(world.get(side, ConferenceId.class), receipt()));
        }
        ProblemId declined = handedIn.at(world.get(Side.OWN, ConferenceId.class), receipt());
        PersonId secretary = world.person(world.lead, Role.SECRETARIAT);
        world.acting.as(secretary, () -> problems.decline(declined, "no").orThrow());
        world.put(Side.SPENT, declined);
        world.put(new NewProblem("Another", "It is there too.", "", ""));
    }

    /** Several worlds share one database. */
    private static String receipt() {
        return UUID.randomUUID().toString().substring(0, 10);
    }
}
