package org.confer.booking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confer.booking.RoomListing;
import org.confer.booking.Rooms;
import org.confer.kernel.Message;
import org.confer.lists.ListPage;
import org.confer.shell.Badge;
import org.confer.shell.Badge.Tone;
import org.confer.shell.EmptyState;
import org.confer.shell.PageLink;
import org.confer.shell.Words;

/** All rooms in which meetings are held. */
@Route("rooms")
@Menu(title = "booking.rooms.menu", order = 61, icon = "vaadin:office")
@RolesAllowed({"ADMINISTER", "CONVENE"})
class RoomsView extends ListPage<RoomListing> {

    private final Supplier<String> words = filters().words("booking.rooms.search");

    RoomsView(Rooms rooms) {
        super(Message.of("booking.rooms.menu"));
        actions(new PageLink("rooms/new", "booking.rooms.enter").primary());
        rows().linked(
                        "booking.rooms.room",
                        room -> "rooms/" + room.id() + "/edit",
                        RoomListing::name,
                        RoomsView::facts);
        rows().text("booking.rooms.seats", room -> Words.formats().number(room.capacity()))
                .setWidth("6rem")
                .setFlexGrow(0);
        rows().part("booking.rooms.state", RoomsView::state).setWidth("8rem").setFlexGrow(0);
        show(
                slice -> rooms.list(words.get(), slice),
                () -> rooms.count(words.get()),
                new EmptyState(
                        Message.of("booking.rooms.nothing"),
                        new PageLink("rooms/new", "booking.rooms.enter").primary()));
    }

    private static String facts(RoomListing room) {
        return Stream.of(room.place(), String.join(", ", room.equipment()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static Component state(RoomListing room) {
        return room.active() ? new Span() : new Badge(Message.of("booking.rooms.closed"), Tone.BAD);
    }
}
