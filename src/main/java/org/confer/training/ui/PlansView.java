package org.confer.training.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.confer.calendar.WorkingDays;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.lists.ListFilter;
import org.confer.lists.ListPage;
import org.confer.organisation.DepartmentListing;
import org.confer.shell.EmptyState;
import org.confer.shell.PageLink;
import org.confer.shell.Words;
import org.confer.training.PlanFilter;
import org.confer.training.PlanListing;
import org.confer.training.PlanOrder;
import org.confer.training.PlanStatus;
import org.confer.training.PlanWords;
import org.confer.training.Plans;
import org.confer.training.RoundSpan;
import org.jspecify.annotations.Nullable;

/** All plans of all agencies. */
@Route("plans")
@Menu(title = "training.menu.plans", order = 40, icon = "vaadin:academy-cap")
@RolesAllowed("SEE_PLANS")
class PlansView extends ListPage<PlanListing> {

    /** Offered for choice: a year back and two ahead. */
    private static final int MONTHS_BACK = 12;

    private static final int MONTHS_AHEAD = 24;

    private final Supplier<String> words = filters().words("training.plans.search");
    private final ListFilter<DepartmentListing> agency;
    private final Supplier<String> audience =
            filters().words("audience", "training.planFact.AUDIENCE");
    private final ListFilter<YearMonth> month;
    private final ListFilter<RoundSpan> round;
    private final ListFilter<PlanStatus> status;
    private final Supplier<PlanOrder> order;

    PlansView(Plans plans, CurrentUser user, WorkingDays workingDays) {
        super(Message.of("training.menu.plans"));
        agency =
                filters()
                        .oneOf(
                                "agency",
                                "training.plans.agency",
                                plans.agencies(),
                                DepartmentListing::id,
                                DepartmentListing::shortName);
        month =
                filters()
                        .field(
                                "month",
                                months(workingDays.today(user.department())),
                                PlansView::month,
                                YearMonth::toString);
        round =
                filters()
                        .field(
                                "round",
                                rounds(plans),
                                written -> RoundSpan.parse(written).orElse(null),
                                RoundSpan::toString);
        status =
                filters()
                        .choice(
                                "status",
                                "training.plans.status",
                                PlanStatus.values(),
                                PlanStatus::label);
        order = filters().order(PlanOrder.values(), PlanOrder::label);
        columns();
        EmptyState none = new EmptyState(Message.of("training.plans.empty"));
        if (user.may(Permission.KEEP_PLANS)) {
            actions(
                    new PageLink("plans/new", "training.form.new"),
                    new PageLink("plans/import", "training.plans.import").primary());
            none.add(new PageLink("plans/import", "training.plans.import").primary());
        } else if (user.may(Permission.CONVENE)) {
            actions(new PageLink("plans/import", "training.plans.import"));
        }
        show(slice -> plans.list(filter(), order.get(), slice), () -> plans.count(filter()), none);
    }

    private void columns() {
        rows().linked(
                        "training.planFact.TITLE",
                        plan -> "plans/" + plan.id(),
                        plan -> PlanWords.title(plan.title(), plan.cohort()),
                        PlanListing::audience);
        rows().text("training.plans.agency", PlanListing::agency);
        rows().text("training.planFact.DATES", plan -> PlanWords.dates(plan.dates()))
                .setFlexGrow(2);
        rows().text("training.planFact.HEADCOUNT", plan -> PlanWords.people(plan.people()))
                .setWidth("7rem")
                .setFlexGrow(0);
        rows().part("training.plans.status", plan -> badge(plan.status()))
                .setWidth("8rem")
                .setFlexGrow(0);
    }

    /** Any month may be typed as 2026-03, those around today are offered. */
    private static ComboBox<YearMonth> months(LocalDate today) {
        YearMonth now = YearMonth.from(today);
        ComboBox<YearMonth> field = new ComboBox<>(Words.of("training.plans.month"));
        field.setItems(
                IntStream.rangeClosed(-MONTHS_BACK, MONTHS_AHEAD)
                        .mapToObj(now::plusMonths)
                        .toList());
        field.setItemLabelGenerator(Words.formats()::month);
        field.setClearButtonVisible(true);
        return field;
    }

    /** Years with plans, each followed by its quarters. */
    private static ComboBox<RoundSpan> rounds(Plans plans) {
        ComboBox<RoundSpan> field = new ComboBox<>(Words.of("training.plans.round"));
        field.setItems(plans.years().stream().flatMap(RoundSpan::withQuarters).toList());
        field.setItemLabelGenerator(span -> Words.of(span.words()));
        field.setClearButtonVisible(true);
        return field;
    }

    private static @Nullable YearMonth month(String written) {
        try {
            return YearMonth.parse(written);
        } catch (DateTimeException notAMonth) {
            return null;
        }
    }

    private PlanFilter filter() {
        DepartmentListing chosen = agency.value();
        return new PlanFilter(
                words.get(),
                chosen == null ? null : chosen.id(),
                audience.get(),
                month.value(),
                status.value(),
                round.value());
    }

    static Span badge(PlanStatus status) {
        Span badge = new Span(Words.of(status.label()));
        badge.addClassNames(
                "badge",
                switch (status) {
                    case PLANNED -> "quiet";
                    case MERGED -> "good";
                    case SUPERSEDED, WITHDRAWN -> "warn";
                });
        return badge;
    }
}
