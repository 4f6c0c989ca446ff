package org.confer.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aopalliance.intercept.MethodInterceptor;
import org.confer.ConferTest;
import org.confer.kernel.NotPermitted;
import org.confer.security.Role;
import org.confer.security.SignedInAs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every role, and nobody, knocks at every public method of every public service. Whether the door
 * opens is compared with the table; what is behind the door is not entered.
 */
@ConferTest
class PermissionOnServicesTest {

    /** Thrown behind the door. */
    private static final class Entered extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final Advisor STOP_BEHIND_THE_DOOR =
            new DefaultPointcutAdvisor(
                    (MethodInterceptor)
                            call -> {
                                throw new Entered();
                            });

    private final PermissionTable table = PermissionTable.read();

    @Autowired ApplicationContext context;
    @Autowired Advisor permissionAdvisor;

    private List<ServiceMethod> methods = List.of();

    @BeforeEach
    void stopBehindTheDoor() {
        methods = ServiceMethod.all(context);
        services()
                .forEach(service -> {
                    int door = Arrays.asList(service.getAdvisors()).indexOf(permissionAdvisor);
                    service.addAdvisor(door + 1, STOP_BEHIND_THE_DOOR);
                });
    }

    @AfterEach
    void letThrough() {
        services().forEach(service -> service.removeAdvisor(STOP_BEHIND_THE_DOOR));
        SignedInAs.nobody();
    }

    private Set<Advised> services() {
        return methods.stream().map(one -> (Advised) one.service()).collect(Collectors.toSet());
    }

    @Test
    void everyMethodOfEveryServiceStandsInTheTable() {
        Set<String> names = methods.stream().map(ServiceMethod::name).collect(Collectors.toSet());
        assertThat(names.stream().filter(name -> table.find(name).isEmpty()).sorted())
                .as("methods without a row in permissions.md")
                .isEmpty();
        assertThat(table.namesBeside(names, false)).as("rows of methods that are gone").isEmpty();
    }

    @Test
    void everyRoleIsLetInWhereTheTableSaysSoAndNowhereElse() {
        List<String> wrong = new ArrayList<>();
        for (ServiceMethod method : methods) {
            boolean nobody = isLetIn(method, null);
            Set<Role> roles = letIn(method);
            table.find(method.name())
                    .filter(row -> row.nobody() != nobody || !row.roles().equals(roles))
                    .ifPresent(row ->
                            wrong.add(
                                    "%s lets in %s%s, not %s"
                                            .formatted(
                                                    method,
                                                    roles,
                                                    nobody ? " and nobody" : "",
                                                    row.roles())));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoPlaysNoRoleIsLetInOnlyWhereEverybodySignedInIs() {
        List<String> wrong =
                methods.stream()
                        .filter(method -> isLetIn(method, EnumSet.noneOf(Role.class)))
                        .filter(method -> letIn(method).size() < Role.values().length)
                        .map(ServiceMethod::name)
                        .toList();
        assertThat(wrong).isEmpty();
    }

    private static Set<Role> letIn(ServiceMethod method) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (isLetIn(method, EnumSet.of(role))) {
                roles.add(role);
            }
        }
        return roles;
    }

    /**
     * @param roles null for a person who has not signed in
     */
    private static boolean isLetIn(ServiceMethod method, @Nullable Set<Role> roles) {
        if (roles == null) {
            SignedInAs.nobody();
        } else {
            SignedInAs.somebody(roles);
        }
        try {
            method.method().invoke(method.service(), nothing(method.method().getParameterTypes()));
            throw new AssertionError("nothing stood behind the door of " + method);
        } catch (InvocationTargetException outcome) {
            if (outcome.getCause() instanceof Entered) {
                return true;
            }
            if (outcome.getCause() instanceof NotPermitted) {
                return false;
            }
            throw new AssertionError(method.name(), outcome.getCause());
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object[] nothing(Class<?>[] types) {
        Object[] arguments = new Object[types.length];
        for (int place = 0; place < types.length; place++) {
            if (types[place] == boolean.class) {
                arguments[place] = false;
            } else if (types[place] == int.class) {
                arguments[place] = 0;
            } else if (types[place] == long.class) {
                arguments[place] = 0L;
            } else if (types[place] == double.class) {
                arguments[place] = 0.0;
            }
        }
        return arguments;
    }
}
