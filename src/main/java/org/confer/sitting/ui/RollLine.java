package org.confer.sitting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.confer.kernel.Message;
import org.confer.meeting.SeatId;
import org.confer.meeting.SeatListing;
import org.confer.shell.Parts;
import org.confer.shell.Told;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** One unit on the roll; whoever runs the meeting notes its coming and going here. */
class RollLine extends ListItem {

    private record Shown(SeatListing seat, List<SeatListing.Stay> stays) {}

    private final Sitting sitting;
    private @Nullable Shown shown;
    private boolean worked;

    RollLine(Sitting sitting) {
        this.sitting = sitting;
    }

    void show(SeatListing seat, List<SeatListing.Stay> stays) {
        Shown now = new Shown(seat, stays);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        Span name = new Span(seat.unit().name());
        name.addClassName("part-name");
        Div who = new Div(name, Parts.quiet(described(seat, stays)));
        who.addClassName("part-row");
        add(who);
        setClassName("sitting-there", seat.isPresent());
        if (sitting.running()) {
            Button step = seat.isPresent() ? departs(seat) : arrives(seat);
            add(step);
            if (worked) {
                step.focus();
            }
        }
        if (sitting.writing()) {
            Button times =
                    Parts.button(
                            "sitting.roll.correct",
                            click -> new RollTimes(sitting, seat, stays).open());
            times.setAriaLabel(Words.of("sitting.roll.correct.label", seat.unit().name()));
            add(times);
        }
        worked = false;
    }

    private Button arrives(SeatListing seat) {
        Button button =
                Parts.button(
                        "meeting.roll.arrives",
                        click ->
                                Told.of(
                                        () -> sitting.sources().seats().arrive(seat.id()),
                                        Message.of("meeting.seat.arrived", seat.unit().name()),
                                        this::done));
        button.setAriaLabel(Words.of("meeting.roll.arrives.label", seat.unit().name()));
        return button;
    }

    private Button departs(SeatListing seat) {
        Button button =
                Parts.button(
                        "meeting.roll.departs",
                        click ->
                                Told.of(
                                        () -> sitting.sources().seats().depart(seat.id()),
                                        Message.of("meeting.seat.departed", seat.unit().name()),
                                        this::done));
        button.setAriaLabel(Words.of("meeting.roll.departs.label", seat.unit().name()));
        return button;
    }

    private void done(SeatId seat) {
        worked = true;
        sitting.changed().run();
    }

    private String described(SeatListing seat, List<SeatListing.Stay> stays) {
        StringBuilder words = new StringBuilder(Words.of(seat.role().label()));
        if (!seat.person().isEmpty()) {
            words.append(" · ").append(seat.person());
        }
        if (stays.isEmpty()) {
            words.append(" · ").append(Words.of(seat.answer().label()));
            if (!seat.reason().isEmpty()) {
                words.append(": ").append(seat.reason());
            }
        }
        for (SeatListing.Stay stay : stays) {
            String from = time(stay.arrived());
            Instant left = stay.left();
            words.append(" · ")
                    .append(
                            left == null
                                    ? Words.of("meeting.roll.since", from)
                                    : from + "–" + time(left));
        }
        return words.toString();
    }

    private String time(Instant instant) {
        return Words.formats().time(instant, sitting.meeting().zone());
    }
}
