package org.confer.action.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.confer.action.ActionListing;
import org.confer.action.Actions;
import org.confer.calendar.WorkingDays;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Permission;
import org.confer.meeting.DecisionListing;
import org.confer.meeting.spi.DecisionNote;
import org.confer.organisation.Departments;
import org.confer.organisation.People;
import org.confer.shell.Words;

/** Below a decision: its actions, and for the minute-taker a form for a further one. */
@org.springframework.stereotype.Component
class ActionsOfDecision implements DecisionNote {

    private final Actions actions;
    private final Departments departments;
    private final People people;
    private final WorkingDays workingDays;
    private final CurrentUser user;

    ActionsOfDecision(
            Actions actions,
            Departments departments,
            People people,
            WorkingDays workingDays,
            CurrentUser user) {
        this.actions = actions;
        this.departments = departments;
        this.people = people;
        this.workingDays = workingDays;
        this.user = user;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Component create(DecisionListing decision, boolean keeping) {
        Div note = new Div();
        note.addClassName("part-form");
        show(note, decision, keeping);
        return note;
    }

    @Override
    public Object drawnFrom(DecisionListing decision) {
        return actions.of(decision.id());
    }

    private void show(Div note, DecisionListing decision, boolean keeping) {
        note.removeAll();
        actions.of(decision.id()).forEach(action -> note.add(line(action)));
        if (keeping) {
            Button assign = new Button(Words.of("action.assign"));
            assign.addClickListener(click -> {
                Dialog dialog = new Dialog();
                dialog.setWidth("min(48rem, 94vw)");
                dialog.add(
                        new AssignForm(
                                actions,
                                decision.id(),
                                departments.active(),
                                people,
                                workingDays,
                                () -> {
                                    dialog.close();
                                    show(note, decision, keeping);
                                }));
                dialog.open();
            });
            assign.setAriaLabel(Words.of("action.assign.label", decision.number()));
            note.add(assign);
        }
    }

    private Component line(ActionListing action) {
        String title = Words.of("action.title", action.number()) + " " + action.text();
        Span facts =
                new Span(
                        Words.of(
                                "action.facts",
                                action.lead().name(),
                                Objects.requireNonNullElse(action.responsibleName(), "—"),
                                action.dueOn()));
        facts.addClassName("quiet");
        // who only sits in may read the action here, but has no page for it
        Component name =
                user.may(Permission.SEE_ACTIONS)
                        ? new Anchor("actions/" + action.id(), title)
                        : new Span(title);
        Div line = new Div(name, facts);
        line.addClassName("part-row");
        return line;
    }
}
