package org.confer.permission;

import java.util.List;
import java.util.Optional;
import org.confer.kernel.PersonId;
import org.confer.kernel.Tier;
import org.confer.organisation.NewDepartment;
import org.confer.organisation.NewPerson;
import org.confer.organisation.People;
import org.confer.security.Role;

/** Departments and people. */
class DirectorySpecimens implements Specimens {

    private final People people;

    DirectorySpecimens(People people) {
        this.people = people;
    }

    @Override
    public int floor() {
        return 3;
    }

    @Override
    public void make(World world) {
        for (Side side : Side.values()) {
            PersonId successor = world.anybody(world.lead(side));
            PersonId former = world.anybody(world.lead(side));
            world.acting.asInstaller(
                    () -> people.deactivate(former, Optional.of(successor)).orThrow());
            world.putFor("People.successorOf", side, former);
            world.put(side, world.lead(side));
            world.put(side, world.person(world.lead(side), Role.LEADER));
            world.put(
                    side,
                    new NewPerson(world.lead(side), "Somebody", "", "somebody@example.test", ""));
        }
        world.put(new NewDepartment("A department", "", List.of(), Tier.CITY, null));
    }
}
