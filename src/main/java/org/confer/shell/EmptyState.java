package org.confer.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.confer.kernel.Message;

/** Shown where there is nothing yet: says what to do next and offers it. */
public class EmptyState extends Div {

    public EmptyState(Message whatToDo, Component... offers) {
        addClassName("empty-state");
        add(new Paragraph(Words.of(whatToDo)));
        add(offers);
    }
}
