package org.confer.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.confer.kernel.Permission;
import org.confer.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every role, and nobody, against every address; asked of the check that Vaadin's router asks. */
class PermissionOnRoutesTest {

    private final PermissionTable table = PermissionTable.read();
    private final Map<String, Class<?>> routes = routes();
    private final AccessAnnotationChecker check = new AccessAnnotationChecker();

    @Test
    void everyRouteStandsInTheTable() {
        assertThat(routes.keySet().stream().filter(name -> table.find(name).isEmpty()))
                .as("routes without a row in permissions.md")
                .isEmpty();
        assertThat(table.namesBeside(routes.keySet(), true))
                .as("rows of routes that are gone")
                .isEmpty();
    }

    @Test
    void everyRoleIsLetInWhereTheTableSaysSoAndNowhereElse() {
        List<String> wrong = new ArrayList<>();
        routes.forEach((route, view) -> {
            boolean nobody = check.hasAccess(view, null, role -> false);
            Set<Role> roles = letIn(view);
            table.find(route)
                    .filter(row -> row.nobody() != nobody || !row.roles().equals(roles))
                    .ifPresent(row ->
                            wrong.add(
                                    "%s lets in %s%s, not %s"
                                            .formatted(
                                                    route,
                                                    roles,
                                                    nobody ? " and nobody" : "",
                                                    row.roles())));
        });
        assertThat(wrong).isEmpty();
    }

    private Set<Role> letIn(Class<?> view) {
        Principal somebody = () -> "somebody";
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (check.hasAccess(
                    view,
                    somebody,
                    name -> role.permissions().contains(Permission.valueOf(name)))) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static Map<String, Class<?>> routes() {
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Map<String, Class<?>> routes = new TreeMap<>();
        scanner.findCandidateComponents("org.confer")
                .forEach(found -> {
                    Class<?> view = load(String.valueOf(found.getBeanClassName()));
                    Stream.concat(
                                    Stream.of(view.getAnnotation(Route.class).value()),
                                    Arrays.stream(view.getAnnotationsByType(RouteAlias.class))
                                            .map(RouteAlias::value))
                            .forEach(path -> routes.put(name(path, view), view));
                });
        return routes;
    }

    /** Without the patterns of the parameters. */
    private static String name(String path, Class<?> view) {
        String parameter = HasUrlParameter.class.isAssignableFrom(view) ? "/:parameter" : "";
        return "/" + path.replaceAll("\\(.*?\\)(?=/|$)", "") + parameter;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
