package org.confer.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confer.kernel.Circle;
import org.confer.kernel.Circles;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Tier;
import org.confer.organisation.Departments;
import org.confer.organisation.LevelsAbove;

/**
 * Whose plans somebody sees: all of the circle, and of the departments above on higher levels of
 * government those plans that reach the people below. Never the other way round, and never beside.
 *
 * @param above departments of higher levels
 * @param limits what region and audience of a plan of theirs must not say
 */
public record Sight(Circle circle, Set<DepartmentId> above, List<Limit> limits) {

    /**
     * Keeps a plan from being seen below: its words match {@code keeps} and not {@code unless}, two
     * regular expressions that Java and PostgreSQL read alike.
     */
    public record Limit(String keeps, String unless) {
        public Limit {
            keeps = "(?i)" + keeps;
            unless = "(?i)" + unless;
        }

        private boolean isKept(String words) {
            return Pattern.compile(keeps).matcher(words).find()
                    && !Pattern.compile(unless).matcher(words).find();
        }
    }

    /** Words for the people of the organising level's own organs. */
    private static final String OWN_ORGANS =
            "[省市县]直|[省市县]级机关|[省市县]本级|本级机关|本[部委局厅院校]|[部委局厅]机关|本?单位(全体|内部)"
                    + "|head ?quarters|head office|corporate centre|(central|own|council|office) staff";

    /** Words that name all levels, or those below, beside them. */
    private static final String LEVELS_BELOW =
            "全[省市]|各[地市县区]|[区市]县|县[（(、]?市?[、，]?区|县乡|县以下|乡镇|镇街|街道|村两委"
                    + "|各级|districts?|count(y|ies)|towns?|parish|all levels";

    /** Ranks of people whom a level does not have. */
    private static final String ABOVE_COUNTIES = "[厅局]级|地厅|director[- ]general";

    private static final String OF_COUNTIES = "[县处]级|县处";
    private static final String OF_TOWNSHIPS = "[乡科股]级|乡科";

    public static Sight of(CurrentUser user, Circles circles, Departments departments) {
        Circle circle = circles.mine();
        return circle.everybody()
                ? new Sight(circle, Set.of(), List.of())
                : departments
                        .levelsAbove(user.department())
                        .map(levels -> new Sight(circle, levels.departments(), limits(levels)))
                        .orElseGet(() -> new Sight(circle, Set.of(), List.of()));
    }

    static List<Limit> limits(LevelsAbove levels) {
        List<Limit> limits = new ArrayList<>();
        String own = anyOf(levels.places().stream().map(LevelsAbove.Place::name));
        limits.add(new Limit(OWN_ORGANS, own.isEmpty() ? LEVELS_BELOW : LEVELS_BELOW + "|" + own));
        if (levels.tier() == Tier.COUNTY) {
            limits.add(new Limit(ABOVE_COUNTIES, OF_COUNTIES + "|" + OF_TOWNSHIPS));
        } else if (levels.tier() == Tier.TOWNSHIP) {
            limits.add(new Limit(ABOVE_COUNTIES + "|" + OF_COUNTIES, OF_TOWNSHIPS));
        }
        for (LevelsAbove.Place place : levels.places()) {
            if (!place.beside().isEmpty()) {
                limits.add(
                        new Limit(anyOf(place.beside().stream()), anyOf(Stream.of(place.name()))));
            }
        }
        return limits;
    }

    /** Whether some plans at least of this department may be seen. */
    public boolean reaches(DepartmentId department) {
        return circle.includes(department) || above.contains(department);
    }

    /** Whether this plan may be seen; the stores ask the same in SQL. */
    boolean shows(PlanOutline plan) {
        String words = plan.region() + " " + plan.audience();
        return plan.isShared(circle)
                || above.contains(plan.department())
                        && limits.stream().noneMatch(limit -> limit.isKept(words));
    }

    /**
     * @throws NotPermitted unless some plans at least of this department may be seen
     */
    public void require(DepartmentId department) {
        if (!reaches(department)) {
            throw new NotPermitted("belongs to a department whose plans one may not see");
        }
    }

    private static String anyOf(Stream<String> names) {
        return names.map(name -> name.replaceAll("([^\\p{L}\\p{N} ])", "\\\\$1"))
                .collect(Collectors.joining("|"));
    }
}
