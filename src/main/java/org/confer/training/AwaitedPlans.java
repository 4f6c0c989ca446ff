package org.confer.training;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.confer.calendar.WorkingDays;
import org.confer.kernel.Awaited;
import org.confer.kernel.AwaitedSource;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.kernel.Slice;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlannedDates;
import org.springframework.stereotype.Component;

/**
 * What waits for a training officer: courses of the own agency that are near and whose days are
 * known only to the week, the month or less closely.
 */
@Component
class AwaitedPlans implements AwaitedSource {

    private static final int DAYS_AHEAD = 60;
    private static final int MOST = 20;

    private final Plans plans;
    private final CurrentUser user;
    private final WorkingDays workingDays;

    AwaitedPlans(Plans plans, CurrentUser user, WorkingDays workingDays) {
        this.plans = plans;
        this.user = user;
        this.workingDays = workingDays;
    }

    @Override
    public List<Awaited> awaited() {
        if (!user.may(Permission.SEE_PLANS) || !user.may(Permission.KEEP_PLANS)) {
            return List.of();
        }
        ZoneId zone = workingDays.workplace(user.department()).zone();
        LocalDate today = workingDays.today(user.department());
        PlanFilter own = new PlanFilter("", user.department(), "", null, PlanStatus.PLANNED);
        return plans.list(own, PlanOrder.DAYS, Slice.first(Slice.LARGEST)).stream()
                .filter(plan -> isDue(plan.dates(), today))
                .limit(MOST)
                .map(plan ->
                        Awaited.on(
                                Message.of("training.awaited.days", plan.title()),
                                "plans/" + plan.id() + "/edit",
                                Objects.requireNonNull(plan.dates().start()),
                                zone))
                .toList();
    }

    private static boolean isDue(PlannedDates dates, LocalDate today) {
        LocalDate start = dates.start();
        LocalDate end = dates.end();
        return start != null
                && end != null
                && dates.precision() != DatePrecision.DAY
                && dates.precision() != DatePrecision.WEEKLY
                && !end.isBefore(today)
                && !start.isAfter(today.plusDays(DAYS_AHEAD));
    }
}
