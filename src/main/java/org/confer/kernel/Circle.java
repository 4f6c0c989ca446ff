package org.confer.kernel;

import java.util.Set;

/**
 * Departments that share their work with one another.
 *
 * @param everybody whether it is open to all departments, whatever {@code departments} says: that
 *     of an auditor
 */
public record Circle(boolean everybody, Set<DepartmentId> departments) {

    public static final Circle ALL = new Circle(true, Set.of());

    public Circle {
        departments = Set.copyOf(departments);
    }

    public boolean includes(DepartmentId department) {
        return everybody || departments.contains(department);
    }

    /**
     * @throws NotPermitted unless the department belongs to it
     */
    public void require(DepartmentId department) {
        if (!includes(department)) {
            throw new NotPermitted("belongs to a department outside one's conferences");
        }
    }
}
