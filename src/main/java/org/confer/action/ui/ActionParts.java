package org.confer.action.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.confer.action.ActionListing;
import org.confer.action.ActionState;
import org.confer.kernel.Message;
import org.confer.shell.Badge;
import org.confer.shell.Badge.Tone;
import org.confer.shell.Words;

/** Small parts that pages about actions share. */
final class ActionParts {

    private static final int SOON = 7;

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

    /** Due date and state below each other; overdue and soon due in words. */
    static Component due(ActionListing action, LocalDate today) {
        return due(action, today, true);
    }

    /** Due date; overdue and soon due in words. */
    static Component dueDate(ActionListing action, LocalDate today) {
        return due(action, today, false);
    }

    private static Component due(ActionListing action, LocalDate today, boolean withState) {
        Div due = new Div(new Span(Words.formats().date(action.dueOn())));
        due.addClassName("part-row");
        if (action.isOverdue(today)) {
            due.add(new Badge(Message.of("action.overdue"), Tone.BAD));
        } else if (action.isOverdue(today.plusDays(SOON))) {
            due.add(new Badge(Message.of("action.dueSoon"), Tone.WARN));
        } else if (withState) {
            due.add(badge(action.state()));
        }
        return due;
    }
}
