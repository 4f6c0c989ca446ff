package org.confer.conference.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.confer.conference.MeetingListing;
import org.confer.conference.MeetingState;
import org.confer.conference.SeatAnswer;
import org.confer.conference.TopicState;
import org.confer.shell.Badge;
import org.confer.shell.Badge.Tone;
import org.confer.shell.Words;

/** Small parts that several pages about meetings share. */
final class Parts {

    private Parts() {}

    static Badge badge(MeetingState state) {
        return new Badge(
                state.label(),
                switch (state) {
                    case CONVENED, IN_SESSION -> Tone.GOOD;
                    case POSTPONED -> Tone.WARN;
                    case CANCELLED -> Tone.BAD;
                    default -> Tone.PLAIN;
                });
    }

    static Badge badge(TopicState state) {
        return new Badge(
                state.label(),
                switch (state) {
                    case ACCEPTED, SCHEDULED, DECIDED -> Tone.GOOD;
                    case RETURNED, DEFERRED -> Tone.WARN;
                    default -> Tone.PLAIN;
                });
    }

    static Badge badge(SeatAnswer answer) {
        return new Badge(
                answer.label(),
                switch (answer) {
                    case ACCEPTED, SUBSTITUTE -> Tone.GOOD;
                    case LEAVE -> Tone.WARN;
                    case OPEN -> Tone.PLAIN;
                });
    }

    /** When it is, on the conference's clock. */
    static String when(MeetingListing meeting) {
        return meeting.planned()
                .map(period -> Words.formats().period(period, meeting.zone()))
                .orElseGet(() -> Words.of("conference.meeting.noTime"));
    }

    /** A link as a row's first line, and quiet words below. */
    static Component row(String address, String title, String below) {
        Span quiet = new Span(below);
        quiet.addClassName("quiet");
        Div row = new Div(new Anchor(address, title), quiet);
        row.addClassName("conference-row");
        return row;
    }

    static Div card(Component... content) {
        Div card = new Div(content);
        card.addClassName("card");
        card.addClassName("conference-card");
        return card;
    }

    /** Fields and buttons beside each other as far as there is room. */
    static Div line(Component... content) {
        Div line = new Div(content);
        line.addClassName("conference-line");
        return line;
    }

    static H2 heading(String key) {
        return new H2(Words.of(key));
    }

    static Span quiet(String words) {
        Span quiet = new Span(words);
        quiet.addClassName("quiet");
        return quiet;
    }

    /** Text of several lines as it was typed. */
    static Div text(String words) {
        Div text = new Div();
        text.setText(words);
        text.addClassName("conference-text");
        return text;
    }

    static Button button(
            String key, ComponentEventListener<ClickEvent<Button>> step, Object... arguments) {
        return new Button(Words.of(key, arguments), step);
    }

    static Button primary(String key, ComponentEventListener<ClickEvent<Button>> step) {
        Button button = button(key, step);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
