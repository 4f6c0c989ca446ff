package org.confer.permission;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.confer.action.ActionId;
import org.confer.action.Actions;
import org.confer.action.NewAction;
import org.confer.kernel.PersonId;
import org.confer.meeting.DecisionId;
import org.confer.paper.NewPaper;
import org.confer.paper.PaperId;
import org.confer.security.Role;

/** An action that its unit has begun, and one that was cancelled. */
class ActionSpecimens implements Specimens {

    private final Actions actions;
    private final Clock clock;

    ActionSpecimens(Actions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public int floor() {
        return 7;
    }

    @Override
    public void make(World world) {
        LocalDate due = LocalDate.now(clock).plusDays(30);
        for (Side side : Side.values()) {
            PersonId secretary = world.person(world.lead(side), Role.SECRETARIAT);
            NewAction action = new NewAction("Do it", "", world.lead(side), Set.of(), null, due);
            world.put(side, action);
            // a decision whose record is closed takes no more actions
            DecisionId decision = world.get(side == Side.SPENT ? Side.OWN : side, DecisionId.class);
            ActionId id =
                    world.acting.as(secretary, () -> actions.assign(decision, action).orThrow());
            if (side == Side.SPENT) {
                world.acting.as(secretary, () -> actions.cancel(id, "no need").orThrow());
            }
            world.put(side, id);
            world.put(side, evidence(world, side, id));
        }
        world.put(due);
    }

    private PaperId evidence(World world, Side side, ActionId id) {
        if (side == Side.SPENT) {
            return world.get(Side.OWN, PaperId.class);
        }
        byte[] content = "Done.".getBytes(StandardCharsets.UTF_8);
        return world.acting.as(
                world.person(world.lead(side), Role.RESPONSIBLE_PERSON),
                () -> {
                    actions.report(id, "Begun", List.of(new NewPaper("done.txt", content)))
                            .orThrow();
                    return actions.history(id).getLast().evidence().getFirst().id();
                });
    }
}
