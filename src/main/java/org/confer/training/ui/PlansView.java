package org.confer.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.kernel.Slice;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.shell.EmptyState;
import org.confer.shell.ListAddress;
import org.confer.shell.Page;
import org.confer.shell.Words;
import org.confer.training.PlanFilter;
import org.confer.training.PlanListing;
import org.confer.training.PlanOrder;
import org.confer.training.PlanStatus;
import org.confer.training.Plans;
import org.jspecify.annotations.Nullable;

/** All plans of all agencies: search, filters, order, all kept in the address. */
@Route("plans")
@Menu(title = "training.menu.plans", order = 40, icon = "vaadin:academy-cap")
@RolesAllowed("SEE_PLANS")
class PlansView extends Page implements BeforeEnterObserver {

    private final Plans plans;
    private final List<DepartmentListing> departments;
    private final Grid<PlanListing> grid = new Grid<>();
    private final TextField search = new TextField(Words.of("training.plans.search"));
    private final ComboBox<DepartmentListing> agency =
            new ComboBox<>(Words.of("training.plans.agency"));
    private final TextField audience = new TextField(Words.of("training.planFact.AUDIENCE"));
    private final TextField month = new TextField(Words.of("training.plans.month"));
    private final Select<PlanStatus> status = new Select<>();
    private final Select<PlanOrder> order = new Select<>();
    private final Span number = new Span();

    PlansView(Plans plans, Departments departments, CurrentUser user) {
        super(Message.of("training.menu.plans"));
        this.plans = plans;
        this.departments = departments.active();
        if (user.may(Permission.KEEP_PLANS)) {
            actions(
                    new Anchor("plans/import", Words.of("training.import.title")),
                    new Anchor("plans/new", Words.of("training.form.new")));
        } else if (user.may(Permission.CONVENE)) {
            actions(new Anchor("plans/import", Words.of("training.import.title")));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        setUpFilters(address);
        setUpGrid();
        Div filters = new Div(search, agency, audience, month, status, order);
        filters.addClassName("filters");
        number.addClassName("quiet");
        number.getElement().setAttribute("role", "status");
        clear();
        add(filters, number, grid);
    }

    private void setUpFilters(ListAddress address) {
        search.setValue(address.get("q"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        agency.setItems(departments);
        agency.setItemLabelGenerator(DepartmentListing::shortName);
        agency.setClearButtonVisible(true);
        departments.stream()
                .filter(each -> each.id().toString().equals(address.get("agency")))
                .findFirst()
                .ifPresent(agency::setValue);
        audience.setValue(address.get("audience"));
        audience.setClearButtonVisible(true);
        audience.setValueChangeMode(ValueChangeMode.LAZY);
        month.setValue(address.get("month"));
        month.getElement().executeJs("this.inputElement && (this.inputElement.type = 'month')");
        status.setLabel(Words.of("training.plans.status"));
        status.setItems(PlanStatus.values());
        status.setEmptySelectionAllowed(true);
        status.setItemLabelGenerator(
                each -> each == null ? Words.of("training.plans.any") : Words.of(each.label()));
        status.setValue(named(PlanStatus.values(), address.get("status")));
        order.setLabel(Words.of("training.plans.order"));
        order.setItems(PlanOrder.values());
        order.setItemLabelGenerator(each -> Words.of(each.label()));
        order.setValue(
                Objects.requireNonNullElse(
                        named(PlanOrder.values(), address.get("order")), PlanOrder.DAYS));
        search.addValueChangeListener(event -> changed(address, "q", event.getValue()));
        audience.addValueChangeListener(event -> changed(address, "audience", event.getValue()));
        month.addValueChangeListener(event -> changed(address, "month", event.getValue()));
        agency.addValueChangeListener(event ->
                changed(
                        address,
                        "agency",
                        event.getValue() == null ? "" : event.getValue().id().toString()));
        status.addValueChangeListener(event ->
                changed(
                        address,
                        "status",
                        event.getValue() == null ? "" : event.getValue().name()));
        order.addValueChangeListener(event -> changed(address, "order", event.getValue().name()));
    }

    private void changed(ListAddress address, String name, String value) {
        address.put(name, value);
        grid.getDataProvider().refreshAll();
    }

    private void setUpGrid() {
        grid.addClassName("list");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(new ComponentRenderer<>(PlansView::title))
                .setHeader(Words.of("training.planFact.TITLE"))
                .setFlexGrow(3);
        var wide =
                List.of(
                        grid.addColumn(PlanListing::agency)
                                .setHeader(Words.of("training.plans.agency"))
                                .setFlexGrow(1),
                        grid.addColumn(plan -> PlanWords.dates(plan.dates()))
                                .setHeader(Words.of("training.planFact.DATES"))
                                .setFlexGrow(1),
                        grid.addColumn(plan -> PlanWords.people(plan.people()))
                                .setHeader(Words.of("training.planFact.HEADCOUNT"))
                                .setWidth("7rem")
                                .setFlexGrow(0),
                        grid.addColumn(new ComponentRenderer<>(plan -> badge(plan.status())))
                                .setHeader(Words.of("training.plans.status"))
                                .setWidth("8rem")
                                .setFlexGrow(0));
        Narrow.watch(grid, narrow -> wide.forEach(column -> column.setVisible(!narrow)));
        grid.setItems(
                query ->
                        plans
                                .list(
                                        filter(),
                                        order.getValue(),
                                        new Slice(query.getOffset(), query.getLimit()))
                                .stream(),
                query -> {
                    int count = plans.count(filter());
                    number.setText(Words.of("training.plans.number", count));
                    return count;
                });
        grid.setEmptyStateComponent(new EmptyState(Message.of("training.plans.empty")));
    }

    private PlanFilter filter() {
        DepartmentId of = agency.getValue() == null ? null : agency.getValue().id();
        return new PlanFilter(
                search.getValue(), of, audience.getValue(), month(), status.getValue());
    }

    private @Nullable YearMonth month() {
        try {
            return month.getValue().isBlank() ? null : YearMonth.parse(month.getValue().strip());
        } catch (DateTimeException notAMonth) {
            return null;
        }
    }

    private static Component title(PlanListing plan) {
        Anchor link =
                new Anchor("plans/" + plan.id(), PlanWords.title(plan.title(), plan.cohort()));
        Span facts =
                new Span(
                        String.join(
                                " · ",
                                plan.audience().isEmpty() ? plan.agency() : plan.audience(),
                                PlanWords.dates(plan.dates())));
        facts.addClassName("quiet");
        Div cell = new Div(link, facts);
        cell.addClassName("training-stack");
        return cell;
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

    private static <E extends Enum<E>> @Nullable E named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }
}
