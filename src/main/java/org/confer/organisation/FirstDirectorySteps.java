package org.confer.organisation;

import java.util.ArrayList;
import java.util.List;
import org.confer.kernel.Awaited;
import org.confer.kernel.AwaitedSource;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.springframework.stereotype.Component;

/** What an administrator does first in an empty installation: departments, then their people. */
@Component
class FirstDirectorySteps implements AwaitedSource {

    /** The department and the person that an empty installation begins with. */
    private static final int OWN = 1;

    private final Departments departments;
    private final People people;
    private final CurrentUser user;

    FirstDirectorySteps(Departments departments, People people, CurrentUser user) {
        this.departments = departments;
        this.people = people;
        this.user = user;
    }

    @Override
    public List<Awaited> awaited() {
        List<Awaited> steps = new ArrayList<>();
        if (user.may(Permission.ADMINISTER)) {
            if (departments.count(DepartmentFilter.named("")) <= OWN) {
                steps.add(step("organisation.awaited.departments", "departments"));
            }
            if (people.count(PersonFilter.named("")) <= OWN) {
                steps.add(step("organisation.awaited.people", "people"));
            }
        }
        return steps;
    }

    private static Awaited step(String what, String address) {
        return Awaited.sometime(Message.of(what), address);
    }
}
