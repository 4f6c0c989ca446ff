package org.confer.conference.ui;

import com.vaadin.flow.component.combobox.ComboBox;
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
import org.confer.conference.ConferenceListing;
import org.confer.conference.Conferences;
import org.confer.conference.MeetingFilter;
import org.confer.conference.MeetingListing;
import org.confer.conference.MeetingOrder;
import org.confer.conference.MeetingState;
import org.confer.conference.Meetings;
import org.confer.kernel.Message;
import org.confer.kernel.Slice;
import org.confer.shell.EmptyState;
import org.confer.shell.ListAddress;
import org.confer.shell.Page;
import org.confer.shell.Words;

/** The meetings that one may see, latest first; search and filters stand in the address. */
@Route("meetings")
@Menu(title = "conference.menu.meetings", order = 10, icon = "vaadin:calendar-user")
@RolesAllowed({"SEE_MEETINGS", "ADMINISTER"})
class MeetingsView extends Page implements BeforeEnterObserver {

    private final Conferences conferences;
    private final Meetings meetings;
    private final TextField search = new TextField(Words.of("conference.search"));
    private final Select<MeetingState> state = new Select<>();
    private final ComboBox<ConferenceListing> conference =
            new ComboBox<>(Words.of("conference.conference"));
    private final Select<MeetingOrder> order = new Select<>();
    private final Grid<MeetingListing> grid = new Grid<>();

    MeetingsView(Conferences conferences, Meetings meetings) {
        super(Message.of("conference.menu.meetings"));
        this.conferences = conferences;
        this.meetings = meetings;
        if (!conferences.arrangedByMe().isEmpty()) {
            actions(new Anchor("meetings/new", Words.of("conference.planMeeting")));
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
        state.setItems(MeetingState.values());
        state.setEmptySelectionAllowed(true);
        state.setItemLabelGenerator(
                one -> one == null ? Words.of("conference.any") : Words.of(one.label()));
        Arrays.stream(MeetingState.values())
                .filter(one -> one.name().equals(address.get("state")))
                .findFirst()
                .ifPresent(state::setValue);
        conference.setItems(conferences.list("", Slice.first(Slice.LARGEST)));
        conference.setItemLabelGenerator(ConferenceListing::name);
        conference.setClearButtonVisible(true);
        conference
                .getListDataView()
                .getItems()
                .filter(one -> one.id().toString().equals(address.get("conference")))
                .findFirst()
                .ifPresent(conference::setValue);
        search.addValueChangeListener(change -> changed(address, "q", change.getValue()));
        state.addValueChangeListener(change ->
                changed(
                        address,
                        "state",
                        change.getValue() == null ? "" : change.getValue().name()));
        conference.addValueChangeListener(change ->
                changed(
                        address,
                        "conference",
                        change.getValue() == null ? "" : change.getValue().id().toString()));
        order.setLabel(Words.of("conference.order"));
        order.setItems(MeetingOrder.values());
        order.setItemLabelGenerator(one -> Words.of(one.label()));
        order.setValue(
                Arrays.stream(MeetingOrder.values())
                        .filter(one -> one.name().equals(address.get("order")))
                        .findFirst()
                        .orElse(MeetingOrder.LATEST_FIRST));
        order.addValueChangeListener(change -> changed(address, "order", change.getValue().name()));
        Div filters = new Div(search, state, conference, order);
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
                        new ComponentRenderer<>(meeting ->
                                Parts.row(
                                        "meetings/" + meeting.id(),
                                        meeting.title(),
                                        Parts.when(meeting) + " · " + meeting.conferenceName())))
                .setHeader(Words.of("conference.meeting"))
                .setFlexGrow(4);
        grid.addColumn(new ComponentRenderer<>(meeting -> Parts.badge(meeting.state())))
                .setHeader(Words.of("conference.state"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.setItems(
                query ->
                        meetings
                                .list(
                                        filter(),
                                        order.getValue(),
                                        new Slice(query.getOffset(), query.getLimit()))
                                .stream(),
                query -> meetings.count(filter()));
        grid.setEmptyStateComponent(new EmptyState(Message.of("conference.meetings.none")));
    }

    private MeetingFilter filter() {
        return new MeetingFilter(
                search.getValue(),
                state.getValue(),
                conference.getValue() == null ? null : conference.getValue().id());
    }
}
