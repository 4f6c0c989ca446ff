package org.confer.planround.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.confer.kernel.Message;
import org.confer.planround.PlanRoundListing;
import org.confer.planround.PlanRounds;
import org.confer.planround.UnitStanding;
import org.confer.shell.PageLink;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** What the own unit has in a round and owes, and the steps to get there. */
class OwnPlans extends Div {

    OwnPlans(PlanRounds rounds, PlanRoundListing round, UnitStanding unit, Runnable done) {
        addClassNames("card", "part-card");
        Div standing = new Div(new StandingBadge(unit));
        standing.addClassName("part-line");
        if (unit.plans() > 0) {
            standing.add(
                    new Anchor(
                            "plans?agency=" + unit.unit() + "&round=" + round.span(),
                            Words.of("planround.own.plans", unit.plans())));
        } else {
            standing.add(new Span(Words.of("planround.own.none")));
        }
        if (unit.changedSince() > 0) {
            standing.add(new Span(Words.of("planround.own.changed", unit.changedSince())));
        }
        add(Parts.heading("planround.own"), standing);
        if (round.isOpen()) {
            Div ways =
                    Parts.line(
                            new PageLink("plans/import", "planround.own.import"),
                            new PageLink("plans/new", "planround.own.enter"));
            add(new Paragraph(Words.of("planround.own.explanation")), ways);
            addSubmitting(rounds, round, unit, done);
        }
        if (unit.hasSubmitted()) {
            add(new Submissions(unit, round.zone()));
        }
    }

    private void addSubmitting(
            PlanRounds rounds, PlanRoundListing round, UnitStanding unit, Runnable done) {
        TextField note = new TextField(Words.of("planround.submit.note"));
        note.setWidthFull();
        Refusals refusals =
                new Refusals()
                        .at(note, "planround.note", "planround.rule.WHO_HAS_NO_PLANS_SAYS_WHY");
        add(
                note,
                refusals,
                Parts.line(
                        Parts.primary(
                                unit.hasSubmitted() ? "planround.submit.again" : "planround.submit",
                                click ->
                                        refusals.tell(
                                                () ->
                                                        rounds.submit(
                                                                round.id(),
                                                                unit.unit(),
                                                                note.getValue()),
                                                Message.of("planround.submit.done"),
                                                id -> done.run()))));
    }
}
