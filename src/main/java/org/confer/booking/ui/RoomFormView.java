package org.confer.booking.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.confer.booking.NewRoom;
import org.confer.booking.RoomId;
import org.confer.booking.RoomListing;
import org.confer.booking.Rooms;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** A room is entered, changed, closed or opened again. */
@Route("rooms/new")
@RouteAlias("rooms/:id([1-9][0-9]{0,17})/edit")
@RolesAllowed({"ADMINISTER", "CONVENE"})
class RoomFormView extends Page implements BeforeEnterObserver {

    private static final int USUAL_SEATS = 20;

    private final Rooms rooms;
    private final Departments departments;
    private final CurrentUser user;
    private final TextField name = new TextField(Words.of("booking.rooms.name"));
    private final TextField place = new TextField(Words.of("booking.rooms.place"));
    private final IntegerField seats = new IntegerField(Words.of("booking.rooms.seats"));
    private final TextField equipment = new TextField(Words.of("booking.rooms.equipment"));
    private final Span keeper = Parts.quiet("");
    private final Refusals refusals =
            new Refusals()
                    .at(name, "booking.room.nameLength", "booking.room.nameTaken")
                    .at(place, "booking.room.placeLength")
                    .at(seats, "booking.room.capacityRange")
                    .at(equipment, "booking.room.equipmentLength");
    private final Button save = new Button(Words.of("booking.rooms.save"));
    private Optional<RoomId> edited = Optional.empty();

    RoomFormView(Rooms rooms, Departments departments, CurrentUser user) {
        this.rooms = rooms;
        this.departments = departments;
        this.user = user;
        name.setRequiredIndicatorVisible(true);
        seats.setRequiredIndicatorVisible(true);
        seats.setValue(USUAL_SEATS);
        equipment.setHelperText(Words.of("booking.rooms.equipmentHelp"));
        save.addClickListener(click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(new FormLayout(name, place, seats, equipment), keeper, refusals, new Div(save));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        edited = event.getRouteParameters().getLong("id").map(RoomId::new);
        if (edited.isEmpty()) {
            title(Words.of("booking.rooms.enter"));
            return;
        }
        RoomListing room = rooms.find(edited.get()).orElseThrow(NotFoundException::new);
        title(room.name());
        name.setValue(room.name());
        place.setValue(room.place());
        seats.setValue(room.capacity());
        equipment.setValue(String.join(", ", room.equipment()));
        if (!room.isKeptBy(user)) {
            onlyShow(room);
            return;
        }
        Button state =
                new Button(Words.of(room.active() ? "booking.rooms.close" : "booking.rooms.open"));
        state.addClickListener(click -> {
            rooms.setActive(room.id(), !room.active());
            UI.getCurrent().navigate("rooms");
        });
        actions(state);
    }

    private void onlyShow(RoomListing room) {
        List.<HasValue<?, ?>>of(name, place, seats, equipment)
                .forEach(field -> field.setReadOnly(true));
        save.setVisible(false);
        String unit =
                Optional.ofNullable(room.keeper())
                        .flatMap(departments::find)
                        .map(DepartmentListing::name)
                        .orElse("");
        keeper.setText(
                unit.isEmpty()
                        ? Words.of("booking.rooms.keptByAdministrators")
                        : Words.of("booking.rooms.keptBy", unit));
    }

    private void save() {
        refusals.tell(
                () -> {
                    NewRoom room =
                            new NewRoom(
                                    name.getValue(),
                                    place.getValue(),
                                    Objects.requireNonNullElse(seats.getValue(), 0),
                                    List.of(equipment.getValue().split("[,，、;；]")));
                    return edited.map(id -> rooms.change(id, room))
                            .orElseGet(() -> rooms.enter(room));
                },
                Message.of("booking.rooms.saved"),
                saved -> UI.getCurrent().navigate("rooms"));
    }
}
