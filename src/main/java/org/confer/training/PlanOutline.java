package org.confer.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.confer.kernel.Circle;
import org.confer.kernel.DepartmentId;
import org.confer.plancell.Amount;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlannedDates;
import org.jspecify.annotations.Nullable;

/**
 * What is needed of a plan to compare it with others and to reckon what a merger saves.
 *
 * @param agency name of the department whose plan it is
 * @param days length as told, null if not told
 */
public record PlanOutline(
        PlanId id,
        DepartmentId department,
        List<DepartmentId> coHosts,
        String agency,
        String title,
        @Nullable Integer cohort,
        String audience,
        String region,
        PlannedDates dates,
        @Nullable Integer people,
        @Nullable BigDecimal days,
        @Nullable Amount budget,
        String venue,
        PlanStatus status) {

    /** Whether a department of the circle holds it, alone or with others. */
    boolean isShared(Circle circle) {
        return hosts().anyMatch(circle::includes);
    }

    /** The department of the plan and those that host it with it. */
    Stream<DepartmentId> hosts() {
        return Stream.concat(Stream.of(department), coHosts.stream());
    }

    /** Length in days: as told, else counted where the days are known; empty if neither. */
    public Optional<BigDecimal> trainingDays() {
        if (days != null) {
            return Optional.of(days);
        }
        if (dates.precision() == DatePrecision.WEEKLY) {
            return Optional.of(BigDecimal.valueOf(dates.occurrences().size()));
        }
        LocalDate start = dates.start();
        LocalDate end = dates.end();
        return dates.precision() != DatePrecision.DAY || start == null || end == null
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(ChronoUnit.DAYS.between(start, end) + 1));
    }

    /** Days times people; empty if the plan does not tell both. */
    public Optional<BigDecimal> personDays() {
        Integer told = people;
        return told == null
                ? Optional.empty()
                : trainingDays().map(each -> each.multiply(BigDecimal.valueOf(told)));
    }
}
