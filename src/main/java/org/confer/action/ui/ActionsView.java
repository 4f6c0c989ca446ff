package org.confer.action.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.confer.action.ActionFilter;
import org.confer.action.ActionListing;
import org.confer.action.ActionOrder;
import org.confer.action.ActionScope;
import org.confer.action.Actions;
import org.confer.kernel.Message;
import org.confer.kernel.Slice;
import org.confer.shell.EmptyState;
import org.confer.shell.ListAddress;
import org.confer.shell.Page;
import org.confer.shell.Words;

/** Assigned actions: mine, my department's, all that one may see; the one due first at the top. */
@Route("actions")
@Menu(title = "action.menu.actions", order = 30, icon = "vaadin:tasks")
@RolesAllowed("SEE_ACTIONS")
class ActionsView extends Page implements BeforeEnterObserver {

    private final Actions actions;
    private final Clock clock;
    private final Select<ActionScope> scope = new Select<>();
    private final TextField search = new TextField(Words.of("action.search"));
    private final Checkbox closed = new Checkbox(Words.of("action.showClosed"));
    private final Select<ActionOrder> order = new Select<>();
    private final Grid<ActionListing> grid = new Grid<>();

    ActionsView(Actions actions, Clock clock) {
        super(Message.of("action.menu.actions"));
        this.actions = actions;
        this.clock = clock;
        setUpGrid();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        scope.setLabel(Words.of("action.scope"));
        scope.setItems(ActionScope.values());
        scope.setItemLabelGenerator(one -> Words.of(one.label()));
        scope.setValue(
                Arrays.stream(ActionScope.values())
                        .filter(one -> one.name().equals(address.get("whose")))
                        .findFirst()
                        .orElse(ActionScope.ALL));
        search.setValue(address.get("q"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        closed.setValue(address.get("closed").equals("true"));
        scope.addValueChangeListener(change -> changed(address, "whose", change.getValue().name()));
        search.addValueChangeListener(change -> changed(address, "q", change.getValue()));
        closed.addValueChangeListener(
                change -> changed(address, "closed", change.getValue() ? "true" : ""));
        order.setLabel(Words.of("action.order"));
        order.setItems(ActionOrder.values());
        order.setItemLabelGenerator(one -> Words.of(one.label()));
        order.setValue(
                Arrays.stream(ActionOrder.values())
                        .filter(one -> one.name().equals(address.get("order")))
                        .findFirst()
                        .orElse(ActionOrder.DUE_FIRST));
        order.addValueChangeListener(change -> changed(address, "order", change.getValue().name()));
        Div filters = new Div(scope, search, closed, order);
        filters.addClassName("filters");
        clear();
        add(filters, grid);
    }

    private void changed(ListAddress address, String name, String value) {
        address.put(name, value);
        grid.getDataProvider().refreshAll();
    }

    private void setUpGrid() {
        grid.addClassName("list");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(new ComponentRenderer<>(ActionsView::row))
                .setHeader(Words.of("action.field.text"))
                .setFlexGrow(4);
        grid.addColumn(
                        new ComponentRenderer<>(action ->
                                ActionParts.due(
                                        action, LocalDate.now(clock.withZone(action.zone())))))
                .setHeader(Words.of("action.due"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.setItems(
                query ->
                        actions
                                .list(
                                        filter(),
                                        order.getValue(),
                                        new Slice(query.getOffset(), query.getLimit()))
                                .stream(),
                query -> actions.count(filter()));
        grid.setEmptyStateComponent(new EmptyState(Message.of("action.none")));
    }

    private static Component row(ActionListing action) {
        Span below =
                new Span(
                        action.lead().name()
                                + (action.responsibleName() == null
                                        ? ""
                                        : " · " + action.responsibleName())
                                + " · "
                                + action.conferenceName());
        below.addClassName("quiet");
        Div row =
                new Div(
                        new Anchor(
                                "actions/" + action.id(), action.number() + ". " + action.text()),
                        below);
        row.addClassName("conference-row");
        return row;
    }

    private ActionFilter filter() {
        ActionScope whose = scope.getValue();
        return new ActionFilter(
                whose == null ? ActionScope.ALL : whose, search.getValue(), !closed.getValue());
    }
}
