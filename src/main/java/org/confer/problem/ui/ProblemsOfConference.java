package org.confer.problem.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.confer.conference.ConferenceCharter;
import org.confer.conference.spi.ConferenceSection;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.problem.PublicForm;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** On the page of a conference: whether it takes problems, and where they wait. */
@org.springframework.stereotype.Component
class ProblemsOfConference implements ConferenceSection {

    private final PublicForm form;
    private final CurrentUser user;

    ProblemsOfConference(PublicForm form, CurrentUser user) {
        this.form = form;
        this.user = user;
    }

    @Override
    public Message heading() {
        return Message.of("problem.problems");
    }

    @Override
    public int position() {
        return 6;
    }

    @Override
    public Component create(ConferenceCharter charter) {
        Div words = new Div();
        words.addClassName("part-rows");
        boolean takes = charter.terms().takesProblems();
        words.add(
                Parts.quiet(
                        Words.of(
                                !takes
                                        ? "problem.conference.takesNone"
                                        : form.isOpen()
                                                ? "problem.conference.takes"
                                                : "problem.conference.formIsOff")));
        if (takes && form.isOpen()) {
            words.add(new Anchor("report-a-problem", Words.of("problem.toForm")));
        }
        if (user.may(Permission.CONVENE) && user.worksFor(charter.listing().lead().id())) {
            words.add(new Anchor("problems", Words.of("problem.all")));
        }
        return words;
    }
}
