package org.confer.demo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    /**
     * @return people by sign-in name
     */
    Map<String, PersonId> load() {
        Map<String, DepartmentId> units = loadDepartments();
        Map<String, PersonId> persons = new HashMap<>();
        for (Map<String, String> row : DemoTable.read("people.csv").rows()) {
            NewPerson person =
                    new NewPerson(
                            known(units, cell(row, "department")),
                            cell(row, "name"),
                            cell(row, "post"),
                            cell(row, "email"),
                            "");
            PersonId id = people.enter(person).orThrow();
            openAccount(id, row);
            persons.put(person.email(), id);
        }
        return persons;
    }

    private Map<String, DepartmentId> loadDepartments() {
        Map<String, DepartmentId> units = new HashMap<>();
        for (Map<String, String> row : DemoTable.read("departments.csv").rows()) {
            String parent = cell(row, "parent");
            NewDepartment department =
                    new NewDepartment(
                            cell(row, "name"),
                            cell(row, "short_name"),
                            DemoTable.several(cell(row, "also_named")),
                            Tier.valueOf(cell(row, "tier")),
                            parent.isEmpty() ? null : known(units, parent));
            units.put(department.shortName(), departments.enter(department).orThrow());
        }
        return units;
    }

    /** By the same invitation that real people get; the link is used up at once. */
    private void openAccount(PersonId person, Map<String, String> row) {
        Set<Role> roles =
                DemoTable.several(cell(row, "roles")).stream()
                        .map(Role::valueOf)
                        .collect(Collectors.toSet());
        String link = accounts.invite(person, roles, Locale.of(cell(row, "language"))).orThrow();
        accounts.setPassword(link.substring(link.lastIndexOf('/') + 1), PASSWORD).orThrow();
    }

    private static DepartmentId known(Map<String, DepartmentId> units, String name) {
        return Objects.requireNonNull(units.get(name), () -> "no demo department " + name);
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), () -> "no demo column " + column);
    }
}
