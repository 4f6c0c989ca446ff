package org.confer.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import org.confer.conference.Quorum;
import org.confer.kernel.Message;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.SeatId;
import org.confer.meeting.SeatListing;
import org.confer.meeting.SeatRole;
import org.confer.meeting.Seats;
import org.confer.shell.Badge;
import org.confer.shell.Parts;
import org.confer.shell.Told;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** Who is there, since when, and whether that is a quorum of units. */
class Roll extends Div {

    private final Seats seats;
    private final MeetingListing meeting;
    private final boolean running;
    private final Runnable whenChanged;

    Roll(Seats seats, MeetingListing meeting, boolean running, Runnable whenChanged) {
        this.seats = seats;
        this.meeting = meeting;
        this.running = running;
        this.whenChanged = whenChanged;
        addClassName("meeting-tab");
        refresh(null);
    }

    private void refresh(@Nullable SeatId worked) {
        removeAll();
        Quorum quorum = seats.quorum(meeting.id());
        Div state =
                Parts.line(
                        new Badge(
                                Message.of(
                                        "meeting.quorum.now",
                                        quorum.present(),
                                        quorum.units(),
                                        quorum.needed()),
                                quorum.met() ? Badge.Tone.GOOD : Badge.Tone.BAD));
        state.getElement().setAttribute("role", "status");
        UnorderedList roll = new UnorderedList();
        roll.addClassName("meeting-roll");
        List<SeatListing> all = seats.of(meeting.id());
        all.stream()
                .filter(seat -> seat.role() != SeatRole.COPY)
                .forEach(seat -> roll.add(line(seat, seat.id().equals(worked))));
        add(Parts.heading("meeting.roll"));
        if (running) {
            add(state);
        }
        add(roll);
    }

    private ListItem line(SeatListing seat, boolean focus) {
        Span name = new Span(seat.unit().name());
        name.addClassName("part-name");
        Div who = new Div(name, Parts.quiet(described(seat)));
        who.addClassName("part-row");
        ListItem line = new ListItem(who);
        if (running) {
            Button button = seat.isPresent() ? departs(seat) : arrives(seat);
            line.add(button);
            if (focus) {
                button.focus();
            }
        }
        return line;
    }

    private Button arrives(SeatListing seat) {
        Button button =
                Parts.button(
                        "meeting.roll.arrives",
                        click ->
                                Told.of(
                                        () -> seats.arrive(seat.id()),
                                        Message.of("meeting.seat.arrived", seat.unit().name()),
                                        this::changed));
        button.setAriaLabel(Words.of("meeting.roll.arrives.label", seat.unit().name()));
        return button;
    }

    private Button departs(SeatListing seat) {
        Button button =
                Parts.button(
                        "meeting.roll.departs",
                        click ->
                                Told.of(
                                        () -> seats.depart(seat.id()),
                                        Message.of("meeting.seat.departed", seat.unit().name()),
                                        this::changed));
        button.setAriaLabel(Words.of("meeting.roll.departs.label", seat.unit().name()));
        return button;
    }

    private void changed(SeatId seat) {
        refresh(seat);
        whenChanged.run();
    }

    private String described(SeatListing seat) {
        StringBuilder words = new StringBuilder(Words.of(seat.role().label()));
        if (!seat.person().isEmpty()) {
            words.append(" · ").append(seat.person());
        }
        Instant arrived = seat.arrivedAt();
        Instant left = seat.leftAt();
        if (arrived == null) {
            words.append(" · ")
                    .append(
                            seat.reason().isEmpty()
                                    ? Words.of(seat.answer().label())
                                    : Words.of(seat.answer().label()) + ": " + seat.reason());
        } else {
            String from = Words.formats().time(arrived, meeting.zone());
            words.append(" · ")
                    .append(
                            left == null
                                    ? Words.of("meeting.roll.since", from)
                                    : from + "–" + Words.formats().time(left, meeting.zone()));
        }
        return words.toString();
    }
}
