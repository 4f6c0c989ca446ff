package org.confer.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.confer.booking.Booking;
import org.confer.booking.RoomListing;
import org.confer.booking.Rooms;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingTimes;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.confer.scheduling.Slots;
import org.confer.shell.DayField;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Toast;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** Proposes times at which the units can come, from their calendars, with the reasons. */
@org.springframework.stereotype.Component
class SlotProposals {

    private static final int WEEKS = 3;
    private static final int USUAL_MINUTES = 120;

    private final MeetingTimes times;
    private final Meetings meetings;
    private final Rooms rooms;
    private final Clock clock;

    SlotProposals(MeetingTimes times, Meetings meetings, Rooms rooms, Clock clock) {
        this.times = times;
        this.meetings = meetings;
        this.rooms = rooms;
        this.clock = clock;
    }

    Component panel(MeetingListing meeting) {
        LocalDate tomorrow = LocalDate.now(clock.withZone(meeting.zone())).plusDays(1);
        DayField from = new DayField(Words.of("meeting.slots.from"));
        from.setValue(tomorrow);
        DayField until = new DayField(Words.of("meeting.slots.until"));
        until.setValue(tomorrow.plusWeeks(WEEKS));
        IntegerField minutes = new IntegerField(Words.of("meeting.minutes"));
        minutes.setValue(
                meeting.planned()
                        .map(period -> (int) period.length().toMinutes())
                        .orElse(USUAL_MINUTES));
        minutes.setStep(15);
        minutes.setMin(15);
        minutes.setStepButtonsVisible(true);
        RoomWishFields room = new RoomWishFields(rooms.active());
        Div found = new Div();
        found.addClassName("meeting-tab");
        found.getElement().setAttribute("role", "status");
        Refusals refusals =
                new Refusals()
                        .at(from, "meeting.slots.incomplete")
                        .at(until, "scheduling.slot.daysOutOfBounds")
                        .at(minutes, "scheduling.slot.lengthOutOfBounds")
                        .at(room.seats(), "meeting.slots.seats.outOfBounds");
        Div panel =
                new Div(
                        Parts.heading("meeting.slots"),
                        Parts.line(
                                from,
                                until,
                                minutes,
                                room,
                                Parts.button(
                                        "meeting.slots.find",
                                        click -> {
                                            refusals.forget();
                                            try {
                                                show(
                                                        found,
                                                        refusals,
                                                        meeting,
                                                        found(
                                                                meeting,
                                                                from.getValue(),
                                                                until.getValue(),
                                                                minutes.getValue(),
                                                                room.read()));
                                            } catch (InvalidInput invalid) {
                                                refusals.show(invalid.reason());
                                            }
                                        })),
                        refusals,
                        found);
        panel.addClassName("meeting-tab");
        return panel;
    }

    private Slots found(
            MeetingListing meeting,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer minutes,
            MeetingTimes.@Nullable RoomWish room) {
        if (from == null || until == null || minutes == null) {
            throw new InvalidInput(Message.of("meeting.slots.incomplete"));
        }
        return times.find(meeting.id(), from, until, Duration.ofMinutes(minutes), room);
    }

    /** What remains when somebody else was quicker: shown in place of a mere refusal. */
    Component instead(MeetingListing meeting, NewMeeting wanted) {
        Div found = new Div();
        Refusals refusals = new Refusals();
        showInstead(found, refusals, meeting, wanted);
        return new Div(refusals, found);
    }

    private void showInstead(
            Div found, Refusals refusals, MeetingListing meeting, NewMeeting wanted) {
        show(found, refusals, meeting, times.instead(meeting.id(), wanted));
        found.addComponentAsFirst(Parts.quiet(Words.of("meeting.slots.lost")));
    }

    private void show(Div found, Refusals refusals, MeetingListing meeting, Slots slots) {
        found.removeAll();
        if (!slots.picture().days().isEmpty()) {
            Details picture =
                    new Details(
                            Words.of("meeting.picture"),
                            new SlotPictures(meeting.zone()).draw(slots.picture()));
            picture.setOpened(true);
            found.add(picture);
        }
        slots.found().forEach(slot -> found.add(proposal(found, refusals, meeting, slot)));
        if (slots.found().isEmpty()) {
            found.add(Parts.quiet(Words.of("meeting.slots.none")));
            UnorderedList ways = new UnorderedList();
            slots.relaxations().forEach(way -> ways.add(new ListItem(Words.of(way.words()))));
            slots.excuse().ifPresent(way -> ways.add(new ListItem(Words.of(way.words()))));
            found.add(ways);
        }
    }

    private Component proposal(
            Div found, Refusals refusals, MeetingListing meeting, Slots.Slot slot) {
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
                        click -> take(found, refusals, meeting, taking(meeting, slot)));
        take.setAriaLabel(Words.of("meeting.slots.takeThis", when));
        card.add(reasons, take);
        return card;
    }

    private static NewMeeting taking(MeetingListing meeting, Slots.Slot slot) {
        RoomListing room = slot.room();
        return new NewMeeting(
                meeting.title(),
                slot.period(),
                meeting.place(),
                room == null ? meeting.room() : room.id());
    }

    /** Somebody may have been quicker; then the next best times take the place of these. */
    private void take(Div found, Refusals refusals, MeetingListing meeting, NewMeeting wanted) {
        Outcome<MeetingId> outcome = meetings.arrange(meeting.id(), wanted);
        switch (outcome) {
            case Outcome.Done<MeetingId> done -> {
                Toast.done(Message.of("meeting.saved"));
                UI.getCurrent().refreshCurrentRoute(false);
            }
            case Outcome.Refused<MeetingId>(Message reason) -> {
                refusals.show(reason);
                if (Booking.wasTaken(reason)) {
                    showInstead(found, refusals, meeting, wanted);
                }
            }
        }
    }
}
