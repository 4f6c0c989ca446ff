package org.confer.action.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.confer.action.ActionListing;
import org.confer.action.ActionState;
import org.confer.action.Urgency;
import org.confer.shell.Badge;
import org.confer.shell.Badge.Tone;
import org.confer.shell.Words;

/** Small parts that pages about actions share. */
final class ActionParts {

    private ActionParts() {}

    static Badge badge(ActionState state) {
        return new Badge(
                state.label(),
                switch (state) {
                    case ACCEPTED -> Tone.GOOD;
                    case RETURNED -> Tone.WARN;
                    default -> Tone.PLAIN;
                });
    }

    static Badge badge(Urgency urgency) {
        return new Badge(
                urgency.label(),
                switch (urgency) {
                    case GREEN -> Tone.GOOD;
                    case YELLOW -> Tone.WARN;
                    case RED -> Tone.BAD;
                });
    }

    /** Due date with how pressing it is; of what no longer waits for its unit, the state. */
    static Component due(ActionListing action, Urgency urgency) {
        Div due = dueDate(action, urgency);
        if (!action.isWaiting()) {
            due.add(badge(action.state()));
        }
        return due;
    }

    /** Due date, and how pressing it is in a word. */
    static Div dueDate(ActionListing action, Urgency urgency) {
        Div due = new Div(new Span(Words.formats().date(action.dueOn())));
        due.addClassName("part-row");
        if (action.isWaiting()) {
            due.add(badge(urgency));
        }
        return due;
    }
}
