package org.confer.planround.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.planround.PlanRoundId;
import org.confer.planround.PlanRoundListing;
import org.confer.planround.PlanRounds;
import org.confer.planround.UnitStanding;
import org.confer.shell.Addresses;
import org.confer.shell.Confirmation;
import org.confer.shell.DayField;
import org.confer.shell.Facts;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Toast;
import org.confer.shell.Words;

/** One call for plans: what the own unit owes, and for the secretariat who is late. */
@Route("plan-rounds/:id")
@RolesAllowed("SEE_PLANS")
class PlanRoundView extends Page implements BeforeEnterObserver {

    private final PlanRounds rounds;
    private final CurrentUser user;

    PlanRoundView(PlanRounds rounds, CurrentUser user) {
        this.rounds = rounds;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Addresses.id(event.getRouteParameters(), PlanRoundId::new));
    }

    private void show(PlanRoundId id) {
        PlanRoundListing round = rounds.find(id);
        boolean runs = rounds.runs(round);
        List<UnitStanding> units = rounds.units(id);
        title(Words.of("planround.title", round.span().words()));
        clear();
        actions(runs && round.isOpen() ? steps(round) : new Component[0]);
        Facts facts = facts(round);
        if (user.may(Permission.SEE_DUPLICATES)) {
            facts.with(
                    Words.of("planround.saved"),
                    new Anchor(
                            "savings?round=" + round.span(), Words.of("planround.saved.report")));
        }
        add(facts);
        if (!round.note().isEmpty()) {
            add(Parts.card(Parts.text(round.note())));
        }
        units.stream()
                .filter(unit -> user.may(Permission.KEEP_PLANS) && user.worksFor(unit.unit()))
                .forEach(unit -> add(new OwnPlans(rounds, round, unit, () -> show(id))));
        if (runs || user.may(Permission.AUDIT)) {
            add(
                    Parts.heading("planround.units"),
                    new UnitList(rounds, round, units, runs, () -> show(id)));
        }
    }

    private static Facts facts(PlanRoundListing round) {
        return new Facts()
                .with(Words.of("planround.conference"), round.conferenceName())
                .with(Words.of("planround.level"), Words.of("organisation.tier." + round.tier()))
                .with(
                        Words.of("planround.span"),
                        Words.formats().days(round.span().first(), round.span().last()))
                .with(
                        Words.of("planround.deadline"),
                        Words.formats().date(round.deadline())
                                + " · "
                                + Words.of("planround.clockOf", round.zone().getId()))
                .with(Words.of("planround.state"), new RoundBadge(round))
                .with(
                        Words.of("planround.received"),
                        Words.of("planround.receivedOf", round.submitted(), round.asked()));
    }

    private Component[] steps(PlanRoundListing round) {
        List<Component> steps = new ArrayList<>();
        steps.add(Parts.button("planround.move", click -> askForDay(round)));
        steps.add(
                Parts.button(
                        "planround.close",
                        click ->
                                Confirmation.ask(
                                        Message.of("planround.close.ask"),
                                        Message.of("planround.close.words", round.missing()),
                                        Message.of("planround.close"),
                                        () -> {
                                            Toast.tell(
                                                    rounds.close(round.id()),
                                                    Message.of("planround.close.done"));
                                            show(round.id());
                                        })));
        return steps.toArray(Component[]::new);
    }

    private void askForDay(PlanRoundListing round) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.of("planround.move"));
        DayField day = new DayField(Words.of("planround.deadline"));
        day.setValue(round.deadline());
        Refusals refusals =
                new Refusals()
                        .at(
                                day,
                                "planround.deadline.missing",
                                "planround.rule.THE_DEADLINE_LIES_AHEAD");
        dialog.add(day, refusals);
        dialog.getFooter()
                .add(
                        Parts.button("shell.cancel", click -> dialog.close()),
                        Parts.primary(
                                "planround.move",
                                click -> {
                                    if (day.getValue() == null) {
                                        refusals.show(Message.of("planround.deadline.missing"));
                                        return;
                                    }
                                    refusals.tell(
                                            () -> rounds.move(round.id(), day.getValue()),
                                            Message.of("planround.move.done"),
                                            id -> {
                                                dialog.close();
                                                show(id);
                                            });
                                }));
        dialog.open();
    }
}
