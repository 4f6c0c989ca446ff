package org.confer.permission;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.organisation.Departments;
import org.confer.organisation.People;
import org.confer.security.Accounts;
import org.confer.security.Acting;
import org.confer.security.Role;
import org.confer.security.TestPeople;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * Two conferences that know nothing of each other, each with a lead department and a member, and
 * somebody of every role in every department.
 */
final class World {

    private final TestPeople people;
    final Acting acting;
    final DepartmentId lead;
    final DepartmentId member;
    final DepartmentId otherLead;
    final DepartmentId otherMember;

    private final Map<DepartmentId, Map<Role, PersonId>> staff = new HashMap<>();
    private final Map<Side, Map<Class<?>, Object>> things = new EnumMap<>(Side.class);

    private final Map<String, Map<Class<?>, Object>> special = new HashMap<>();

    World(TestPeople people, Acting acting) {
        this.people = people;
        this.acting = acting;
        lead = people.department("Lead");
        member = people.department("Member");
        otherLead = people.department("Other lead");
        otherMember = people.department("Other member");
    }

    /** With the things of all modules in it. */
    static World furnished(ApplicationContext context) {
        Acting acting = context.getBean(Acting.class);
        World world =
                new World(
                        new TestPeople(
                                acting,
                                context.getBean(Departments.class),
                                context.getBean(People.class),
                                context.getBean(Accounts.class)),
                        acting);
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Specimens.class));
        scanner.findCandidateComponents(World.class.getPackageName()).stream()
                .map(found -> specimens(context, String.valueOf(found.getBeanClassName())))
                .sorted(Comparator.comparingInt(Specimens::floor))
                .forEach(specimens -> specimens.make(world));
        return world;
    }

    private static Specimens specimens(ApplicationContext context, String name) {
        try {
            return (Specimens)
                    context.getAutowireCapableBeanFactory().createBean(Class.forName(name));
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    DepartmentId lead(Side side) {
        return side == Side.OTHER ? otherLead : lead;
    }

    DepartmentId member(Side side) {
        return side == Side.OTHER ? otherMember : member;
    }

    PersonId person(DepartmentId department, Role role) {
        return staff.computeIfAbsent(department, none -> new EnumMap<>(Role.class))
                .computeIfAbsent(role, none -> people.person(department, Set.of(role)));
    }

    /** Somebody else of the department in this role. */
    PersonId another(DepartmentId department, Role role) {
        return people.person(department, Set.of(role));
    }

    /** Somebody else of the department, without an account. */
    PersonId anybody(DepartmentId department) {
        return people.person(department);
    }

    void put(Side side, Object thing) {
        things.computeIfAbsent(side, none -> new HashMap<>()).put(thing.getClass(), thing);
    }

    /** A value that belongs to nobody. */
    void put(Object value) {
        for (Side side : Side.values()) {
            put(side, value);
        }
    }

    /** For a method whose thing must be in a state of its own. */
    void putFor(String method, Side side, Object thing) {
        special.computeIfAbsent(method + side, none -> new HashMap<>())
                .put(thing.getClass(), thing);
    }

    Optional<Object> find(String method, Side side, Class<?> type) {
        return special.getOrDefault(method + side, Map.of()).values().stream()
                .filter(type::isInstance)
                .findFirst()
                .or(() -> find(side, type));
    }

    Optional<Object> find(Side side, Class<?> type) {
        return things.getOrDefault(side, Map.of()).values().stream()
                .filter(type::isInstance)
                .findFirst();
    }

    <T> T get(Side side, Class<T> type) {
        return type.cast(Objects.requireNonNull(find(side, type).orElse(null), type::getName));
    }
}
