package org.confer.training;

import java.util.List;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Found;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.kernel.SearchSource;
import org.confer.kernel.Slice;
import org.springframework.stereotype.Component;

/** Plans in the search over everything. */
@Component
class PlanSearch implements SearchSource {

    private final Plans plans;
    private final CurrentUser user;

    PlanSearch(Plans plans, CurrentUser user) {
        this.plans = plans;
        this.user = user;
    }

    @Override
    public List<Found> search(String words, int limit) {
        if (!user.may(Permission.SEE_PLANS)) {
            return List.of();
        }
        return plans
                .list(
                        new PlanFilter(words, null, "", null, null),
                        PlanOrder.DAYS,
                        Slice.first(limit))
                .stream()
                .map(plan ->
                        new Found(
                                Message.of("training.found.kind"),
                                plan.title(),
                                plan.agency() + " · " + plan.audience(),
                                "plans/" + plan.id(),
                                null))
                .toList();
    }
}
