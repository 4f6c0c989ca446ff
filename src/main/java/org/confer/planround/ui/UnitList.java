package org.confer.planround.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import org.confer.kernel.Message;
import org.confer.planround.PlanRoundListing;
import org.confer.planround.PlanRounds;
import org.confer.planround.UnitStanding;
import org.confer.shell.Parts;
import org.confer.shell.ReasonDialog;
import org.confer.shell.Words;

/** The units of a call, those who have not handed in first. */
class UnitList extends UnorderedList {

    private final PlanRounds rounds;
    private final PlanRoundListing round;
    private final Runnable done;

    UnitList(
            PlanRounds rounds,
            PlanRoundListing round,
            List<UnitStanding> units,
            boolean runs,
            Runnable done) {
        this.rounds = rounds;
        this.round = round;
        this.done = done;
        addClassName("planround-units");
        units.stream()
                .sorted(Comparator.comparing(UnitStanding::hasSubmitted))
                .forEach(unit -> add(item(unit, runs && round.isOpen())));
    }

    private ListItem item(UnitStanding unit, boolean mayHandIn) {
        Div head =
                new Div(
                        new Anchor("departments/" + unit.unit(), unit.name()),
                        new StandingBadge(unit));
        head.addClassName("planround-unit");
        ListItem item = new ListItem(head, numbers(unit));
        if (unit.hasSubmitted()) {
            item.add(new Submissions(unit, round.zone()));
        } else if (mayHandIn) {
            item.add(handIn(unit));
        }
        return item;
    }

    private Component numbers(UnitStanding unit) {
        Div numbers = new Div();
        numbers.addClassName("planround-numbers");
        numbers.add(
                unit.plans() == 0
                        ? new Span(Words.of("planround.own.none"))
                        : new Anchor(plansOf(unit), Words.of("planround.own.plans", unit.plans())));
        if (unit.changedSince() > 0) {
            numbers.add(
                    new Anchor(
                            plansOf(unit) + "&order=CHANGED",
                            Words.of("planround.own.changed", unit.changedSince())));
        }
        return numbers;
    }

    /** Those that are counted here. */
    private String plansOf(UnitStanding unit) {
        return "plans?agency=" + unit.unit() + "&round=" + round.span();
    }

    /** As for an agency whose file the secretariat imported. */
    private Component handIn(UnitStanding unit) {
        var step =
                Parts.button(
                        "planround.submit.for",
                        click ->
                                new ReasonDialog(
                                                Message.of("planround.submit.for.ask", unit.name()),
                                                reason ->
                                                        rounds.submit(
                                                                round.id(), unit.unit(), reason),
                                                Message.of("planround.submit.done"),
                                                handedIn -> done.run())
                                        .open());
        step.setAriaLabel(Words.of("planround.submit.for.ask", unit.name()));
        return step;
    }
}
