package org.confer.demo;

import java.util.Map;
import java.util.Objects;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;

/**
 * Who and what the demo has entered so far.
 *
 * @param departments by short name
 * @param people by sign-in name
 * @param officers the first liaison officer of a department, by its short name
 */
record DemoDirectory(
        Map<String, DepartmentId> departments,
        Map<String, PersonId> people,
        Map<String, PersonId> officers) {

    DepartmentId department(String shortName) {
        return Objects.requireNonNull(
                departments.get(shortName), () -> "no demo department " + shortName);
    }

    PersonId person(String signInName) {
        return Objects.requireNonNull(people.get(signInName), () -> "no demo person " + signInName);
    }

    PersonId officer(String shortName) {
        return Objects.requireNonNull(
                officers.get(shortName), () -> "no demo officer of " + shortName);
    }
}
