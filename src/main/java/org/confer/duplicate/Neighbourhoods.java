package org.confer.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confer.kernel.Circle;
import org.confer.kernel.DepartmentId;

/**
 * Which agencies' plans are compared with each other. Departments that are connected by
 * conferences, however indirectly, form a neighbourhood and are compared together; what is found is
 * told only of departments that sit in one conference.
 */
final class Neighbourhoods {

    private final List<Circle> circles;
    private final Map<DepartmentId, DepartmentId> next = new HashMap<>();

    Neighbourhoods(List<Circle> circles) {
        this.circles = circles;
        for (Circle circle : circles) {
            List<DepartmentId> members = circle.departments().stream().sorted().toList();
            members.forEach(member -> join(members.getFirst(), member));
        }
    }

    private void join(DepartmentId one, DepartmentId other) {
        DepartmentId first = of(one);
        DepartmentId second = of(other);
        if (!first.equals(second)) {
            next.put(second, first);
        }
    }

    /** A department that stands for the whole neighbourhood. */
    DepartmentId of(DepartmentId department) {
        DepartmentId at = department;
        for (DepartmentId up = next.get(at); up != null; up = next.get(at)) {
            at = up;
        }
        return at;
    }

    boolean share(DepartmentId one, DepartmentId other) {
        return one.equals(other)
                || circles.stream()
                        .anyMatch(circle -> circle.includes(one) && circle.includes(other));
    }

    /**
     * The largest sets of these departments of which all sit in one conference; one set if they all
     * do, and for a department that sits in none with the others a set of its own.
     */
    List<Set<DepartmentId>> together(Set<DepartmentId> departments) {
        Set<Set<DepartmentId>> sets = new HashSet<>();
        departments.forEach(department -> sets.add(Set.of(department)));
        for (Circle circle : circles) {
            Set<DepartmentId> inside = new HashSet<>(departments);
            inside.removeIf(department -> !circle.includes(department));
            sets.add(inside);
        }
        List<Set<DepartmentId>> largest = new ArrayList<>();
        for (Set<DepartmentId> set : sets) {
            if (!set.isEmpty()
                    && sets.stream()
                            .noneMatch(
                                    other -> other.size() > set.size() && other.containsAll(set))) {
                largest.add(set);
            }
        }
        return largest;
    }
}
