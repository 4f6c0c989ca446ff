package org.confer.conference.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.confer.conference.TopicFilter;
import org.confer.conference.TopicListing;
import org.confer.conference.TopicOrder;
import org.confer.conference.TopicState;
import org.confer.conference.Topics;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.kernel.Slice;
import org.confer.shell.EmptyState;
import org.confer.shell.ListAddress;
import org.confer.shell.Page;
import org.confer.shell.Words;

/** The topics that one may see, newest first. */
@Route("topics")
@Menu(title = "conference.menu.topics", order = 12, icon = "vaadin:comments")
@RolesAllowed("SEE_MEETINGS")
class TopicsView extends Page implements BeforeEnterObserver {

    private final Topics topics;
    private final TextField search = new TextField(Words.of("conference.search"));
    private final Select<TopicState> state = new Select<>();
    private final Select<TopicOrder> order = new Select<>();
    private final Grid<TopicListing> grid = new Grid<>();

    TopicsView(Topics topics, CurrentUser user) {
        super(Message.of("conference.menu.topics"));
        this.topics = topics;
        if (user.may(Permission.PROPOSE_TOPICS)) {
            actions(new Anchor("topics/new", Words.of("conference.topic.propose")));
        }
        setUpGrid();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        search.setValue(address.get("q"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        state.setLabel(Words.of("conference.state"));
        state.setItems(TopicState.values());
        state.setEmptySelectionAllowed(true);
        state.setItemLabelGenerator(
                one -> one == null ? Words.of("conference.any") : Words.of(one.label()));
        Arrays.stream(TopicState.values())
                .filter(one -> one.name().equals(address.get("state")))
                .findFirst()
                .ifPresent(state::setValue);
        search.addValueChangeListener(change -> changed(address, "q", change.getValue()));
        state.addValueChangeListener(change ->
                changed(
                        address,
                        "state",
                        change.getValue() == null ? "" : change.getValue().name()));
        order.setLabel(Words.of("conference.order"));
        order.setItems(TopicOrder.values());
        order.setItemLabelGenerator(one -> Words.of(one.label()));
        order.setValue(
                Arrays.stream(TopicOrder.values())
                        .filter(one -> one.name().equals(address.get("order")))
                        .findFirst()
                        .orElse(TopicOrder.NEWEST_FIRST));
        order.addValueChangeListener(change -> changed(address, "order", change.getValue().name()));
        Div filters = new Div(search, state, order);
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
        grid.addColumn(
                        new ComponentRenderer<>(topic ->
                                Parts.row(
                                        "topics/" + topic.id(),
                                        topic.title(),
                                        Words.of(topic.purpose().label())
                                                + " · "
                                                + topic.proposedBy().name()
                                                + " · "
                                                + topic.conferenceName())))
                .setHeader(Words.of("conference.topic"))
                .setFlexGrow(4);
        grid.addColumn(new ComponentRenderer<>(topic -> Parts.badge(topic.state())))
                .setHeader(Words.of("conference.state"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.setItems(
                query ->
                        topics
                                .list(
                                        filter(),
                                        order.getValue(),
                                        new Slice(query.getOffset(), query.getLimit()))
                                .stream(),
                query -> topics.count(filter()));
        grid.setEmptyStateComponent(new EmptyState(Message.of("conference.topics.none")));
    }

    private TopicFilter filter() {
        return new TopicFilter(search.getValue(), state.getValue(), null);
    }
}
