package org.confer.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.confer.booking.RoomListing;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.confer.meeting.SeatListing;
import org.confer.meeting.SeatRole;
import org.confer.scheduling.Need;
import org.confer.scheduling.SlotFinder;
import org.confer.scheduling.SlotWish;
import org.confer.scheduling.Slots;
import org.confer.shell.Parts;
import org.confer.shell.Toast;
import org.confer.shell.Told;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** Proposes times at which the units can come, from their calendars, with the reasons. */
@org.springframework.stereotype.Component
class SlotProposals {

    private static final int SHOWN = 5;
    private static final int WEEKS = 3;
    private static final int USUAL_MINUTES = 120;

    private final SlotFinder finder;
    private final Meetings meetings;
    private final Clock clock;

    SlotProposals(SlotFinder finder, Meetings meetings, Clock clock) {
        this.finder = finder;
        this.meetings = meetings;
        this.clock = clock;
    }

    Component panel(MeetingListing meeting, List<SeatListing> seats) {
        LocalDate tomorrow = LocalDate.now(clock.withZone(meeting.zone())).plusDays(1);
        DatePicker from = new DatePicker(Words.of("meeting.slots.from"), tomorrow);
        DatePicker until =
                new DatePicker(Words.of("meeting.slots.until"), tomorrow.plusWeeks(WEEKS));
        IntegerField minutes = new IntegerField(Words.of("meeting.minutes"));
        minutes.setValue(
                meeting.planned()
                        .map(period -> (int) period.length().toMinutes())
                        .orElse(USUAL_MINUTES));
        minutes.setStep(15);
        minutes.setMin(15);
        minutes.setStepButtonsVisible(true);
        Checkbox withRoom = new Checkbox(Words.of("meeting.slots.withRoom"), true);
        Div found = new Div();
        found.addClassName("meeting-tab");
        found.getElement().setAttribute("role", "status");
        Div panel =
                new Div(
                        Parts.heading("meeting.slots"),
                        Parts.line(
                                from,
                                until,
                                minutes,
                                withRoom,
                                Parts.button(
                                        "meeting.slots.find",
                                        click -> {
                                            try {
                                                show(
                                                        found,
                                                        meeting,
                                                        finder.find(
                                                                wish(
                                                                        meeting,
                                                                        seats,
                                                                        from.getValue(),
                                                                        until.getValue(),
                                                                        minutes.getValue(),
                                                                        withRoom.getValue())));
                                            } catch (InvalidInput invalid) {
                                                Toast.refused(invalid.reason());
                                            }
                                        })),
                        found);
        panel.addClassName("meeting-tab");
        return panel;
    }

    private SlotWish wish(
            MeetingListing meeting,
            List<SeatListing> seats,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer minutes,
            boolean withRoom) {
        if (from == null || until == null || minutes == null) {
            throw new InvalidInput(Message.of("meeting.slots.incomplete"));
        }
        List<SlotWish.Unit> units =
                seats.stream()
                        .filter(seat -> seat.role() != SeatRole.COPY)
                        .map(SlotProposals::unit)
                        .toList();
        return new SlotWish(
                meeting.lead().id(),
                meeting.zone(),
                from,
                until.plusDays(1),
                Duration.ofMinutes(minutes),
                units,
                withRoom ? new SlotWish.Room(units.size(), List.of(), null) : null,
                meeting.id().value(),
                SHOWN);
    }

    private static SlotWish.Unit unit(SeatListing seat) {
        List<PersonId> candidates =
                Stream.of(seat.substitute(), seat.nominee()).filter(Objects::nonNull).toList();
        Need need =
                switch (seat.role()) {
                    case CHAIR -> Need.INDISPENSABLE;
                    case ATTENDS -> Need.REQUIRED;
                    case SITS_IN, COPY -> Need.OPTIONAL;
                };
        return new SlotWish.Unit(seat.unit().id(), need, 1, candidates);
    }

    private void show(Div found, MeetingListing meeting, Slots slots) {
        found.removeAll();
        slots.found().forEach(slot -> found.add(proposal(meeting, slot)));
        if (slots.found().isEmpty()) {
            found.add(Parts.quiet(Words.of("meeting.slots.none")));
            UnorderedList ways = new UnorderedList();
            slots.relaxations().forEach(way -> ways.add(new ListItem(Words.of(way.words()))));
            slots.excuse().ifPresent(way -> ways.add(new ListItem(Words.of(way.words()))));
            found.add(ways);
        }
    }

    private Component proposal(MeetingListing meeting, Slots.Slot slot) {
        RoomListing room = slot.room();
        String when = Words.formats().period(slot.period(), meeting.zone());
        UnorderedList reasons = new UnorderedList();
        slot.reasons().forEach(reason -> reasons.add(new ListItem(Words.of(reason))));
        Div card = Parts.card(new H3(when));
        if (room != null) {
            card.add(Parts.quiet(Words.of("meeting.roomSeats", room.name(), room.capacity())));
        }
        var take =
                Parts.button(
                        "meeting.slots.take",
                        click ->
                                Told.of(
                                        () ->
                                                meetings.arrange(
                                                        meeting.id(),
                                                        new NewMeeting(
                                                                meeting.title(),
                                                                slot.period(),
                                                                meeting.place(),
                                                                room == null
                                                                        ? meeting.room()
                                                                        : room.id())),
                                        Message.of("meeting.saved"),
                                        done -> UI.getCurrent().refreshCurrentRoute(false)));
        take.setAriaLabel(Words.of("meeting.slots.takeThis", when));
        card.add(reasons, take);
        return card;
    }
}
