package org.confer.problem.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.confer.kernel.Message;
import org.confer.problem.ProblemId;
import org.confer.problem.ProblemListing;
import org.confer.problem.ProblemState;
import org.confer.problem.Problems;
import org.confer.shell.Addresses;
import org.confer.shell.Facts;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.ReasonDialog;
import org.confer.shell.Told;
import org.confer.shell.Words;

/** A problem that came by the public form: the secretariat makes a topic of it or declines it. */
@Route("problems/:id")
@RolesAllowed("CONVENE")
class ProblemView extends Page implements BeforeEnterObserver {

    private final Problems problems;

    ProblemView(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Addresses.id(event.getRouteParameters(), ProblemId::new));
    }

    private void show(ProblemId id) {
        ProblemListing problem = problems.find(id);
        title(problem.title());
        actions(steps(problem));
        clear();
        add(
                Parts.line(ProblemsView.badge(problem.state())),
                new Facts()
                        .with(Words.of("problem.field.conference"), problem.conferenceName())
                        .with(Words.of("problem.receiptNumber"), problem.receipt())
                        .with(
                                Words.of("problem.reportedAt"),
                                Words.formats().dateTime(problem.reportedAt(), Words.zone()))
                        .with(Words.of("problem.field.sender"), problem.sender())
                        .with(Words.of("problem.field.contact"), problem.contact())
                        .with(Words.of("problem.field.reason"), problem.reason()),
                Parts.text(problem.body()),
                topic(problem),
                new Anchor("problems", Words.of("problem.all")));
    }

    private static Component topic(ProblemListing problem) {
        return problem.topic() == null
                ? new Div()
                : new Anchor("topics/" + problem.topic(), Words.of("problem.toTopic"));
    }

    private Component[] steps(ProblemListing problem) {
        if (problem.state() != ProblemState.WAITING) {
            return new Component[0];
        }
        return new Component[] {
            Parts.primary(
                    "problem.take",
                    click ->
                            Told.of(
                                    () -> problems.take(problem.id()),
                                    Message.of("problem.drafted"),
                                    topic -> UI.getCurrent().navigate("topics/" + topic))),
            Parts.button(
                    "problem.decline",
                    click ->
                            new ReasonDialog(
                                            Message.of("problem.decline.ask"),
                                            reason -> problems.decline(problem.id(), reason),
                                            Message.of("problem.saved"),
                                            this::show)
                                    .open())
        };
    }
}
