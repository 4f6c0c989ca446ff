package org.confer.meeting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.confer.booking.Booking;
import org.confer.booking.RoomListing;
import org.confer.booking.Rooms;
import org.confer.conference.ConferenceId;
import org.confer.conference.ConferenceListing;
import org.confer.conference.Conferences;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Period;
import org.confer.kernel.Permission;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingTimes;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.confer.scheduling.Slots;
import org.confer.shell.Addresses;
import org.confer.shell.MomentField;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** Plans a meeting, or sets its title, time and place anew. */
@Route("meetings/new")
@RouteAlias("meetings/:id/edit")
@RolesAllowed({"CONVENE", "ADMINISTER"})
class MeetingFormView extends Page implements BeforeEnterObserver {

    private static final int USUAL_MINUTES = 120;
    private static final int MOST_MINUTES = 24 * 60;

    private final Conferences conferences;
    private final Meetings meetings;
    private final MeetingTimes times;
    private final CurrentUser user;
    private final ComboBox<ConferenceListing> conference =
            new ComboBox<>(Words.of("meeting.conference"));
    private final TextField heading = new TextField(Words.of("meeting.field.title"));
    private final MomentField start = new MomentField(Words.of("meeting.start"));
    private final IntegerField minutes = new IntegerField(Words.of("meeting.minutes"));
    private final ComboBox<RoomListing> room = new ComboBox<>(Words.of("meeting.room"));
    private final TextField place = new TextField(Words.of("meeting.field.place"));

    private final Div instead = new Div();
    private final Refusals refusals =
            new Refusals()
                    .at(conference, "meeting.conference.missing")
                    .at(heading, "meeting.field.title")
                    .at(start, "meeting.rule.THE_TIME_LIES_AHEAD", "meeting.rule.A_TIME_IS_SET")
                    .at(minutes, "meeting.minutes.outOfBounds")
                    .at(room, "booking.roomTaken", "booking.roomClosed")
                    .at(place, "meeting.field.place");

    MeetingFormView(
            Conferences conferences,
            Meetings meetings,
            MeetingTimes times,
            Rooms rooms,
            CurrentUser user) {
        this.conferences = conferences;
        this.meetings = meetings;
        this.times = times;
        this.user = user;
        instead.addClassName("meeting-tab");
        instead.getElement().setAttribute("role", "status");
        conference.setItemLabelGenerator(ConferenceListing::name);
        conference.setRequiredIndicatorVisible(true);
        conference.addValueChangeListener(change ->
                start.setHelperText(
                        change.getValue() == null
                                ? ""
                                : Words.of("meeting.clockOf", change.getValue().zone().getId())));
        heading.setRequiredIndicatorVisible(true);
        start.setStep(Duration.ofMinutes(15));
        minutes.setMin(15);
        minutes.setMax(MOST_MINUTES);
        minutes.setStep(15);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(USUAL_MINUTES);
        room.setItems(rooms.active());
        room.setItemLabelGenerator(
                one -> Words.of("meeting.roomSeats", one.name(), one.capacity()));
        room.setClearButtonVisible(true);
        room.setHelperText(Words.of("meeting.room.help"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<MeetingId> id =
                event.getRouteParameters()
                        .get("id")
                        .map(number -> Addresses.id(event.getRouteParameters(), MeetingId::new));
        List<ConferenceListing> mine = conferences.arrangedByMe();
        conference.setItems(mine);
        id.map(meetings::find)
                .ifPresentOrElse(
                        this::fill,
                        () -> {
                            title(Words.of("meeting.planMeeting"));
                            Addresses.query(event, "conference", ConferenceId::new)
                                    .flatMap(wanted ->
                                            mine.stream()
                                                    .filter(one -> one.id().equals(wanted))
                                                    .findFirst())
                                    .or(() -> mine.stream().findFirst())
                                    .ifPresent(conference::setValue);
                        });
        clear();
        add(
                new FormLayout(conference, heading, start, minutes, room, place),
                refusals,
                Parts.line(
                        Parts.primary("meeting.save", click -> save(id)),
                        new Anchor(
                                id.map(one -> "meetings/" + one).orElse("meetings"),
                                Words.of("meeting.cancelDialog"))),
                instead);
    }

    private void fill(MeetingListing now) {
        if (!meetings.rights(now.id()).arranges()) {
            throw new NotPermitted("belongs to another department");
        }
        title(Words.of("meeting.arrange"));
        conferences.arrangedByMe().stream()
                .filter(one -> one.id().equals(now.conference()))
                .findFirst()
                .ifPresent(conference::setValue);
        conference.setReadOnly(true);
        heading.setValue(now.title());
        now.planned()
                .ifPresent(period -> {
                    start.setValue(period.start().atZone(now.zone()).toLocalDateTime());
                    minutes.setValue((int) period.length().toMinutes());
                });
        room.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(now.room()))
                .findFirst()
                .ifPresent(room::setValue);
        place.setValue(now.place());
    }

    private void save(Optional<MeetingId> id) {
        instead.removeAll();
        refusals.tell(
                () -> saved(id),
                Message.of("meeting.saved"),
                saved -> UI.getCurrent().navigate("meetings/" + saved));
    }

    private Outcome<MeetingId> saved(Optional<MeetingId> id) {
        ConferenceListing chosen = conference.getValue();
        if (chosen == null) {
            throw new InvalidInput(Message.of("meeting.conference.missing"));
        }
        NewMeeting meeting =
                new NewMeeting(
                        heading.getValue(),
                        period(chosen),
                        place.getValue(),
                        room.getValue() == null ? null : room.getValue().id());
        Outcome<MeetingId> outcome =
                id.isPresent()
                        ? meetings.arrange(id.get(), meeting)
                        : meetings.plan(chosen.id(), meeting);
        if (outcome instanceof Outcome.Refused<MeetingId>(Message reason)
                && Booking.wasTaken(reason)
                && user.may(Permission.CONVENE)) {
            offer(
                    id,
                    chosen,
                    id.isPresent()
                            ? times.instead(id.get(), meeting)
                            : times.instead(chosen.id(), meeting));
        }
        return outcome;
    }

    /** Somebody else was quicker; one click takes another time, with its room, and saves. */
    private void offer(Optional<MeetingId> id, ConferenceListing chosen, Slots slots) {
        instead.add(
                Parts.quiet(
                        Words.of(
                                slots.found().isEmpty()
                                        ? "meeting.slots.lostForGood"
                                        : "meeting.slots.lost")));
        for (Slots.Slot slot : slots.found()) {
            String when = Words.formats().period(slot.period(), chosen.zone());
            RoomListing other = slot.room();
            Button take =
                    new Button(
                            other == null
                                    ? when
                                    : Words.of("meeting.slots.inRoom", when, other.name()),
                            click -> {
                                start.setValue(
                                        slot.period()
                                                .start()
                                                .atZone(chosen.zone())
                                                .toLocalDateTime());
                                if (other != null) {
                                    room.setValue(other);
                                }
                                save(id);
                            });
            instead.add(take);
        }
    }

    private @Nullable Period period(ConferenceListing chosen) {
        LocalDateTime typed = start.getValue();
        if (typed == null) {
            return null;
        }
        int length = Objects.requireNonNullElse(minutes.getValue(), USUAL_MINUTES);
        if (length < 1 || length > MOST_MINUTES) {
            throw new InvalidInput(Message.of("meeting.minutes.outOfBounds", MOST_MINUTES));
        }
        Instant begin = typed.atZone(chosen.zone()).toInstant();
        return new Period(begin, begin.plus(Duration.ofMinutes(length)));
    }
}
