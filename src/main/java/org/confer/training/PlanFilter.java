package org.confer.training;

import java.time.YearMonth;
import org.confer.kernel.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * Which plans a list shows; null and empty ask for all.
 *
 * @param search words in title or audience; two Chinese characters suffice
 * @param audience words in the audience
 * @param month plans that take place, wholly or in part, or may take place in this month
 */
public record PlanFilter(
        String search,
        @Nullable DepartmentId agency,
        String audience,
        @Nullable YearMonth month,
        @Nullable PlanStatus status) {

    public static final PlanFilter ALL = new PlanFilter("", null, "", null, null);

    public PlanFilter {
        search = bounded(search);
        audience = bounded(audience);
    }

    private static String bounded(String words) {
        String stripped = words.strip();
        return stripped.length() > 200 ? stripped.substring(0, 200) : stripped;
    }
}
