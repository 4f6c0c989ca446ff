package org.confer.shell;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** Small parts that pages of several modules are made of. */
public final class Parts {

    private Parts() {}

    /** A link as a row's first line, and quiet words below. */
    public static Component row(String address, String title, String below) {
        Span quiet = new Span(below);
        quiet.addClassName("quiet");
        Div row = new Div(new Anchor(address, title), quiet);
        row.addClassName("part-row");
        return row;
    }

    public static Div card(Component... content) {
        Div card = new Div(content);
        card.addClassName("card");
        card.addClassName("part-card");
        return card;
    }

    /** Fields and buttons beside each other as far as there is room. */
    public static Div line(Component... content) {
        Div line = new Div(content);
        line.addClassName("part-line");
        return line;
    }

    public static H2 heading(String key) {
        return new H2(Words.of(key));
    }

    public static Span quiet(String words) {
        Span quiet = new Span(words);
        quiet.addClassName("quiet");
        return quiet;
    }

    /** Text of several lines as it was typed. */
    public static Div text(String words) {
        Div text = new Div();
        text.setText(words);
        text.addClassName("part-text");
        return text;
    }

    public static Button button(
            String key, ComponentEventListener<ClickEvent<Button>> step, Object... arguments) {
        return new Button(Words.of(key, arguments), step);
    }

    public static Button primary(String key, ComponentEventListener<ClickEvent<Button>> step) {
        Button button = button(key, step);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
