package org.confer.nomination.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.confer.kernel.Message;
import org.confer.nomination.Nominations;
import org.confer.nomination.NomineeListing;
import org.confer.nomination.Nominees;
import org.confer.shell.Confirmation;
import org.confer.shell.Parts;
import org.confer.shell.Toast;
import org.confer.shell.Words;
import org.confer.training.PlanId;

/** The seats of a plan, who takes them, and the ways to send more. */
class NomineesPanel extends Div {

    private final Nominations nominations;
    private final PlanId plan;

    NomineesPanel(Nominations nominations, PlanId plan) {
        this.nominations = nominations;
        this.plan = plan;
        addClassName("nomination");
        show();
    }

    private void show() {
        removeAll();
        Nominees nominees = nominations.of(plan);
        Paragraph seats = new Paragraph(seats(nominees));
        seats.getElement().setAttribute("role", "status");
        add(Parts.heading("nomination.heading"), seats);
        if (!nominees.shown().isEmpty()) {
            NomineeList list = new NomineeList(nominees.shown(), this::askToTakeOff);
            add(list);
        }
        if (nominees.mayNominate()) {
            add(new NominatingForm(nominations, plan, this::show));
        }
    }

    private static String seats(Nominees nominees) {
        Integer seats = nominees.seats();
        if (seats == null) {
            return Words.of("nomination.taken", nominees.taken());
        }
        return nominees.approximate()
                ? Words.of("nomination.seats.about", nominees.taken(), seats)
                : Words.of("nomination.seats", nominees.taken(), seats);
    }

    private void askToTakeOff(NomineeListing one) {
        Confirmation.ask(
                Message.of("nomination.takeOff.ask", one.name()),
                Message.of("nomination.takeOff.words"),
                Message.of("nomination.takeOff"),
                () -> {
                    Toast.tell(
                            nominations.withdraw(one.id()), Message.of("nomination.takeOff.done"));
                    show();
                });
    }
}
