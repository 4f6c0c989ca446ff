package org.confer.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.confer.ConferTest;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Slice;
import org.confer.permission.PermissionTable.Answer;
import org.confer.permission.PermissionTable.Row;
import org.confer.security.Acting;
import org.confer.security.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every method that takes the key of a thing, tried with a thing of another department, of another
 * conference, and in a state that no longer allows it. Every call is really made, by a person with
 * an account, and taken back.
 */
@ConferTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionOnThingsTest {

    /** How a call went. */
    private enum Went {
        THROUGH,
        NOWHERE,
        REFUSED
    }

    private final PermissionTable table = PermissionTable.read();

    @Autowired ApplicationContext context;
    @Autowired TransactionTemplate transaction;
    @Autowired Acting acting;

    private World world;
    private List<ServiceMethod> methods = List.of();

    @BeforeAll
    void makeTheWorld() {
        world = World.furnished(context);
        methods = ServiceMethod.all(context);
    }

    @Test
    void theTableAnswersForEveryMethodThatTakesAThing() {
        List<String> wrong =
                methods.stream()
                        .filter(method -> table.find(method.name()).isPresent())
                        .filter(method -> {
                            Row row = table.find(method.name()).orElseThrow();
                            boolean asked = takesAThing(method) && !triers(row).isEmpty();
                            return asked != (row.otherDepartment() != Answer.NOTHING)
                                    || asked != (row.otherConference() != Answer.NOTHING);
                        })
                        .map(ServiceMethod::name)
                        .toList();
        assertThat(wrong).as("columns 'unit' and 'other' of permissions.md").isEmpty();
    }

    @Test
    void oneReachesOnesOwnThings() {
        List<String> wrong = new ArrayList<>();
        each((method, row) -> {
            if (answer(method, row, world.lead, Side.OWN) == Answer.REFUSED) {
                wrong.add(method.name());
            }
        });
        assertThat(wrong).as("nobody gets through even with the own thing").isEmpty();
    }

    @Test
    void aThingOfAnotherDepartmentIsAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        each((method, row) -> {
            if (answer(method, row, world.member, Side.OWN) != row.otherDepartment()) {
                wrong.add(method.name() + " is not " + row.otherDepartment());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aThingOfAnotherConferenceIsAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        each((method, row) -> {
            if (answer(method, row, world.lead, Side.OTHER) != row.otherConference()) {
                wrong.add(method.name() + " is not " + row.otherConference());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aThingInTheWrongStateIsLeftAsItIs() {
        List<String> wrong = new ArrayList<>();
        each((method, row) -> {
            if (row.wrongState() == Answer.REFUSED
                    && triers(row).stream()
                            .anyMatch(role ->
                                    went(method, role, world.lead, Side.SPENT) == Went.THROUGH)) {
                wrong.add(method.name());
            }
        });
        assertThat(wrong).isEmpty();
    }

    private void each(BiConsumer<ServiceMethod, Row> trial) {
        for (ServiceMethod method : methods) {
            table.find(method.name())
                    .filter(row -> row.otherConference() != Answer.NOTHING)
                    .ifPresent(row -> trial.accept(method, row));
        }
    }

    /** Refused if nobody gets anywhere; open if somebody does. */
    private Answer answer(ServiceMethod method, Row row, DepartmentId by, Side side) {
        return triers(row).stream().allMatch(role -> went(method, role, by, side) == Went.NOWHERE)
                ? Answer.REFUSED
                : Answer.OPEN;
    }

    /** Auditors read everything and administrators arrange everything, by design. */
    private static Set<Role> triers(Row row) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(row.roles());
        roles.remove(Role.AUDITOR);
        roles.remove(Role.ADMINISTRATOR);
        return roles;
    }

    private Went went(ServiceMethod method, Role role, DepartmentId by, Side side) {
        Object[] arguments =
                Arrays.stream(method.method().getParameterTypes())
                        .map(type -> argument(method, type, side))
                        .toArray();
        return acting.as(
                world.person(by, role),
                () ->
                        transaction.execute(status -> {
                            status.setRollbackOnly();
                            return call(method, arguments);
                        }));
    }

    private static Went call(ServiceMethod method, Object[] arguments) {
        try {
            Object result = method.method().invoke(method.service(), arguments);
            return isNothing(result)
                    ? Went.NOWHERE
                    : result instanceof Outcome.Refused<?> ? Went.REFUSED : Went.THROUGH;
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof NotPermitted) {
                return Went.NOWHERE;
            }
            if (thrown.getCause() instanceof InvalidInput) {
                return Went.REFUSED;
            }
            // it got as far as doing something with the thing
            return Went.THROUGH;
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What one may not see is told like what does not exist. */
    private static boolean isNothing(@Nullable Object result) {
        return Boolean.FALSE.equals(result) || Optional.empty().equals(result);
    }

    private static boolean takesAThing(ServiceMethod method) {
        return Arrays.stream(method.method().getParameterTypes())
                .anyMatch(PermissionOnThingsTest::isThing);
    }

    private static boolean isThing(Class<?> type) {
        return type.getName().startsWith("org.confer")
                && (type.getSimpleName().endsWith("Id")
                        || type.getSimpleName().equals("CalendarOwner"));
    }

    private @Nullable Object argument(ServiceMethod method, Class<?> type, Side side) {
        Optional<Object> thing = world.find(method.name(), side, type);
        if (thing.isPresent()) {
            return thing.get();
        }
        if (isThing(type)) {
            throw new AssertionError(
                    "No specimen of %s for %s; add one to %s of its module"
                            .formatted(type.getSimpleName(), method, Specimens.class.getName()));
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[type.getEnumConstants().length - 1];
        }
        return PLAIN.get(type);
    }

    private static final Map<Class<?>, Object> PLAIN =
            Map.ofEntries(
                    Map.entry(int.class, 1),
                    Map.entry(long.class, 1L),
                    Map.entry(boolean.class, true),
                    Map.entry(String.class, "words"),
                    Map.entry(Locale.class, Locale.ENGLISH),
                    Map.entry(ZoneId.class, ZoneId.of("UTC")),
                    Map.entry(Slice.class, Slice.first(10)),
                    Map.entry(Optional.class, Optional.empty()),
                    Map.entry(Set.class, Set.of()),
                    Map.entry(Collection.class, List.of()),
                    Map.entry(List.class, List.of()),
                    Map.entry(Path.class, Path.of("no-such-file")),
                    Map.entry(InputStream.class, new ByteArrayInputStream(new byte[0])));
}
