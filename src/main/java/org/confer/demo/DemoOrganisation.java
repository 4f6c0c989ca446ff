package org.confer.demo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.kernel.Tier;
import org.confer.organisation.Departments;
import org.confer.organisation.NewDepartment;
import org.confer.organisation.NewPerson;
import org.confer.organisation.People;
import org.confer.security.Accounts;
import org.confer.security.Password;
import org.confer.security.Role;
import org.springframework.stereotype.Component;

/** The fictional city's and region's departments, people and accounts. */
@Component
class DemoOrganisation {

    /** Stands in db/demo/sign-ins.txt too. */
    private static final Password PASSWORD = new Password("confer-demo-2026");

    private final Departments departments;
    private final People people;
    private final Accounts accounts;

    DemoOrganisation(Departments departments, People people, Accounts accounts) {
        this.departments = departments;
        this.people = people;
        this.accounts = accounts;
    }

    DemoDirectory load() {
        DemoDirectory directory =
                new DemoDirectory(new HashMap<>(), new HashMap<>(), new HashMap<>());
        DemoTable.read("departments.csv").rows().forEach(row -> enterDepartment(row, directory));
        DemoTable.read("people.csv").rows().forEach(row -> enterPerson(row, directory));
        return directory;
    }

    private void enterDepartment(DemoTable.Row row, DemoDirectory directory) {
        NewDepartment department =
                new NewDepartment(
                        row.cell("name"),
                        row.cell("short_name"),
                        row.several("also_named"),
                        Tier.valueOf(row.cell("tier")),
                        row.cell("parent").isEmpty()
                                ? null
                                : directory.department(row.cell("parent")));
        DepartmentId id = departments.enter(department).orThrow();
        directory.departments().put(department.shortName(), id);
    }

    private void enterPerson(DemoTable.Row row, DemoDirectory directory) {
        NewPerson person =
                new NewPerson(
                        directory.department(row.cell("department")),
                        row.cell("name"),
                        row.cell("post"),
                        row.cell("email"),
                        "");
        PersonId id = people.enter(person).orThrow();
        Set<Role> roles =
                row.several("roles").stream().map(Role::valueOf).collect(Collectors.toSet());
        openAccount(id, roles, Locale.of(row.cell("language")));
        directory.people().put(person.email(), id);
        if (roles.contains(Role.LIAISON_OFFICER)) {
            directory.officers().putIfAbsent(row.cell("department"), id);
        }
    }

    /** By the same invitation that real people get; the link is used up at once. */
    private void openAccount(PersonId person, Set<Role> roles, Locale language) {
        String link = accounts.invite(person, roles, language).orThrow();
        accounts.setPassword(link.substring(link.lastIndexOf('/') + 1), PASSWORD).orThrow();
    }
}
