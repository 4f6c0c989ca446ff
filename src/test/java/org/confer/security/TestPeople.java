package org.confer.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.kernel.Tier;
import org.confer.organisation.Departments;
import org.confer.organisation.NewDepartment;
import org.confer.organisation.NewPerson;
import org.confer.organisation.People;

/** Departments and people with accounts for tests, entered as an administrator would. */
public final class TestPeople {

    public static final String PASSWORD = "a password for tests";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Acting acting;
    private final Departments departments;
    private final People people;
    private final Accounts accounts;

    public TestPeople(Acting acting, Departments departments, People people, Accounts accounts) {
        this.acting = acting;
        this.departments = departments;
        this.people = people;
        this.accounts = accounts;
    }

    public DepartmentId department(String name) {
        NewDepartment department =
                new NewDepartment(
                        name + " " + NUMBER.incrementAndGet(), "", List.of(), Tier.CITY, null);
        return acting.asInstaller(() -> departments.enter(department).orThrow());
    }

    /** Somebody without an account. */
    public PersonId person(DepartmentId department) {
        int number = NUMBER.incrementAndGet();
        NewPerson person =
                new NewPerson(
                        department,
                        "Person " + number,
                        "",
                        "person" + number + "@example.test",
                        "");
        return acting.asInstaller(() -> people.enter(person).orThrow());
    }

    /** Somebody who has chosen {@link #PASSWORD}. */
    public PersonId person(DepartmentId department, Set<Role> roles) {
        PersonId person = person(department);
        String link =
                acting.asInstaller(() -> accounts.invite(person, roles, Locale.ENGLISH).orThrow());
        accounts.setPassword(token(link), new Password(PASSWORD)).orThrow();
        return person;
    }

    /** The mail address, which is the sign-in name. */
    public String signInName(PersonId person) {
        return acting.asInstaller(() -> people.find(person).orElseThrow().email());
    }

    public static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
