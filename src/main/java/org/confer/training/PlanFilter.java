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
 * @param round plans that were handed in for it, without those called off unless the status asks
 *     for them; what decisions made was not handed in
 */
public record PlanFilter(
        String search,
        @Nullable DepartmentId agency,
        String audience,
        @Nullable YearMonth month,
        @Nullable PlanStatus status,
        @Nullable RoundSpan round) {

    public static final PlanFilter ALL = new PlanFilter("", null, "", null, null);

    /** Of any round. */
    public PlanFilter(
            String search,
            @Nullable DepartmentId agency,
            String audience,
            @Nullable YearMonth month,
            @Nullable PlanStatus status) {
        this(search, agency, audience, month, status, null);
    }

    public PlanFilter {
        search = bounded(search);
        audience = bounded(audience);
    }

    private static String bounded(String words) {
        String stripped = words.strip();
        return stripped.length() > 200 ? stripped.substring(0, 200) : stripped;
    }
}
