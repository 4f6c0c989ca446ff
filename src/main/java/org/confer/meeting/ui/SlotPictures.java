package org.confer.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.confer.calendar.BusyTime;
import org.confer.kernel.Period;
import org.confer.scheduling.SlotPicture;
import org.confer.shell.Words;

/**
 * Draws units down and time across, with the proposed slots as bands; each row is told in words.
 */
final class SlotPictures {

    private final ZoneId zone;

    SlotPictures(ZoneId zone) {
        this.zone = zone;
    }

    Component draw(SlotPicture picture) {
        Div all = new Div();
        all.addClassName("meeting-picture");
        picture.days().forEach(day -> all.add(day(day)));
        return all;
    }

    private Div day(SlotPicture.Day day) {
        Div drawn = new Div(new H3(Words.formats().date(day.day())), hours(day.span()));
        drawn.addClassName("meeting-picture-day");
        day.rows().forEach(row -> drawn.add(row(day, row)));
        return drawn;
    }

    private Div hours(Period span) {
        Div track = new Div();
        track.addClassName("meeting-picture-hours");
        track.getElement().setAttribute("aria-hidden", "true");
        ZonedDateTime hour = span.start().atZone(zone).truncatedTo(ChronoUnit.HOURS);
        for (; hour.toInstant().isBefore(span.end()); hour = hour.plusHours(1)) {
            if (!hour.toInstant().isBefore(span.start())) {
                Span label = new Span(Integer.toString(hour.getHour()));
                label.getStyle().set("left", percent(span, hour.toInstant()));
                track.add(label);
            }
        }
        Div line = new Div(new Span(), track);
        line.addClassName("meeting-picture-row");
        return line;
    }

    private Div row(SlotPicture.Day day, SlotPicture.Row row) {
        Div track = new Div();
        track.addClassName("meeting-picture-track");
        track.getElement().setAttribute("role", "img");
        track.getElement().setAttribute("aria-label", told(row));
        row.busy()
                .forEach(busy ->
                        track.add(
                                block(
                                        day.span(),
                                        busy.period(),
                                        busy.busyness()
                                                .name()
                                                .toLowerCase(java.util.Locale.ROOT))));
        day.slots().forEach(slot -> track.add(block(day.span(), slot, "slot")));
        if (!row.known()) {
            track.addClassName("unknown");
        }
        Span name = new Span(row.name());
        name.addClassName(row.need().name().toLowerCase(java.util.Locale.ROOT));
        Div line = new Div(name, track);
        line.addClassName("meeting-picture-row");
        return line;
    }

    private String told(SlotPicture.Row row) {
        if (!row.known()) {
            return Words.of("meeting.picture.unknown", row.name());
        }
        if (row.busy().isEmpty()) {
            return Words.of("meeting.picture.free", row.name());
        }
        return Words.of(
                "meeting.picture.busy",
                row.name(),
                row.busy().stream().map(this::told).collect(Collectors.joining("; ")));
    }

    private String told(BusyTime busy) {
        return Words.of(busy.busyness().label())
                + " "
                + Words.formats().period(busy.period(), zone);
    }

    private static Div block(Period span, Period part, String kind) {
        Div block = new Div();
        block.addClassNames("meeting-picture-block", kind);
        block.getStyle()
                .set("left", percent(span, part.start()))
                .set(
                        "width",
                        "calc("
                                + percent(span, part.end())
                                + " - "
                                + percent(span, part.start())
                                + ")");
        return block;
    }

    private static String percent(Period span, Instant at) {
        double share =
                (double) Duration.between(span.start(), at).toMinutes() / span.length().toMinutes();
        return String.format(java.util.Locale.ROOT, "%.2f%%", 100 * Math.clamp(share, 0, 1));
    }
}
