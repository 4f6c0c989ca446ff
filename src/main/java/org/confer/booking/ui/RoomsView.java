package org.confer.booking.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confer.booking.RoomListing;
import org.confer.booking.Rooms;
import org.confer.kernel.Message;
import org.confer.kernel.Slice;
import org.confer.shell.EmptyState;
import org.confer.shell.ListAddress;
import org.confer.shell.Page;
import org.confer.shell.Words;

/** All rooms in which meetings are held. */
@Route("rooms")
@Menu(title = "booking.rooms.menu", order = 61, icon = "vaadin:office")
@RolesAllowed({"ADMINISTER", "CONVENE"})
class RoomsView extends Page implements BeforeEnterObserver {

    private final Rooms rooms;
    private final TextField search = new TextField(Words.of("booking.rooms.search"));
    private final Grid<RoomListing> grid = new Grid<>();

    RoomsView(Rooms rooms) {
        super(Message.of("booking.rooms.menu"));
        this.rooms = rooms;
        Button enter = new Button(Words.of("booking.rooms.enter"));
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.addClickListener(click -> enter.getUI().ifPresent(ui -> ui.navigate("rooms/new")));
        actions(enter);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        grid.addComponentColumn(RoomsView::room).setHeader(Words.of("booking.rooms.room"));
        grid.addColumn(room -> Words.formats().number(room.capacity()))
                .setHeader(Words.of("booking.rooms.seats"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("list");
        grid.setEmptyStateComponent(new EmptyState(Message.of("booking.rooms.nothing")));
        Div filters = new Div(search);
        filters.addClassName("filters");
        add(filters, grid);
    }

    private static Div room(RoomListing room) {
        Anchor name = new Anchor("rooms/" + room.id() + "/edit", room.name());
        Span facts =
                new Span(
                        Stream.of(room.place(), String.join(", ", room.equipment()))
                                .filter(words -> !words.isEmpty())
                                .collect(Collectors.joining(" · ")));
        facts.addClassName("quiet");
        Div cell = new Div(name, facts);
        cell.addClassName("calendar-stack");
        if (!room.active()) {
            Span closed = new Span(Words.of("booking.rooms.closed"));
            closed.addClassNames("badge", "bad");
            cell.add(closed);
        }
        return cell;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        search.setValue(address.get("search"));
        search.addValueChangeListener(change -> {
            address.put("search", change.getValue());
            grid.getDataProvider().refreshAll();
        });
        grid.setItems(
                query ->
                        rooms
                                .list(
                                        search.getValue(),
                                        new Slice(query.getOffset(), query.getLimit()))
                                .stream(),
                query -> rooms.count(search.getValue()));
    }
}
