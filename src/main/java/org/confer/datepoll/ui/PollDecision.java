package org.confer.datepoll.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.confer.datepoll.DatePolls;
import org.confer.datepoll.PollId;
import org.confer.datepoll.PollListing;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.shell.Confirmation;
import org.confer.shell.CopyField;
import org.confer.shell.MomentField;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Told;
import org.confer.shell.Words;

/** For whoever convenes: the times, best first, to choose from; more time; calling off; links. */
class PollDecision extends Div {

    private final PollListing poll;
    private final DatePolls polls;
    private final Runnable refresh;

    PollDecision(PollListing poll, DatePolls polls, Runnable refresh) {
        this.poll = poll;
        this.polls = polls;
        this.refresh = refresh;
        addClassName("datepoll-tab");
        add(Parts.heading("datepoll.choose"));
        Div cards = new Div();
        cards.addClassName("datepoll-cards");
        poll.ranked().forEach(one -> cards.add(card(one)));
        add(cards, deadline(), guests());
        add(
                Parts.button(
                        "datepoll.callOff",
                        click ->
                                Confirmation.ask(
                                        Message.of("datepoll.callOff.ask"),
                                        Message.of("datepoll.callOff.consequence"),
                                        Message.of("datepoll.callOff"),
                                        () ->
                                                Told.of(
                                                        () -> polls.callOff(poll.id()),
                                                        Message.of("datepoll.calledOff"),
                                                        done -> refresh.run()))));
    }

    private Component card(PollListing.Candidate one) {
        String when = Words.formats().period(one.period(), poll.zone());
        PollListing.Tally tally = one.tally();
        UnorderedList facts =
                new UnorderedList(
                        new ListItem(
                                Words.of(
                                        "datepoll.tally",
                                        tally.yes(),
                                        tally.ifNeedBe(),
                                        tally.no(),
                                        tally.open())));
        if (tally.requiredNo() > 0) {
            facts.add(new ListItem(Words.of("datepoll.missing", List.copyOf(tally.missing()))));
        } else if (tally.open() == 0) {
            facts.add(new ListItem(Words.of("datepoll.nobodyMissing")));
        }
        if (one.roomTaken()) {
            facts.add(new ListItem(Words.of("datepoll.roomTaken.words", one.roomName())));
        }
        Refusals refusals = new Refusals();
        var choose =
                Parts.button(
                        "datepoll.chooseThis",
                        click ->
                                Confirmation.ask(
                                        Message.of("datepoll.choose.ask", when),
                                        Message.of("datepoll.choose.consequence"),
                                        Message.of("datepoll.chooseThis"),
                                        () ->
                                                refusals.tell(
                                                        () -> polls.choose(one.id()),
                                                        Message.of("datepoll.chosen.done"),
                                                        done -> refresh.run())));
        choose.setAriaLabel(Words.of("datepoll.choose.ask", when));
        choose.setEnabled(!tally.chairSaysNo());
        Div card = Parts.card(new H3(when));
        if (!one.roomName().isEmpty()) {
            card.add(Parts.quiet(one.roomName()));
        }
        card.add(facts, choose, refusals);
        return card;
    }

    private Component deadline() {
        MomentField until = new MomentField(Words.of("datepoll.field.deadline"));
        until.setValue(poll.deadline().atZone(poll.zone()).toLocalDateTime());
        Refusals refusals =
                new Refusals()
                        .at(
                                until,
                                "datepoll.rule.THE_DEADLINE_LIES_AHEAD",
                                "datepoll.rule.THE_DEADLINE_LIES_BEFORE_THE_TIMES",
                                "datepoll.deadline.missing");
        return new Div(
                Parts.line(
                        until,
                        Parts.button(
                                "datepoll.extend",
                                click ->
                                        refusals.tell(
                                                () -> extended(until.getValue()),
                                                Message.of("datepoll.saved"),
                                                done -> refresh.run()))),
                refusals);
    }

    private Outcome<PollId> extended(LocalDateTime until) {
        if (until == null) {
            throw new InvalidInput(Message.of("datepoll.deadline.missing"));
        }
        return polls.extend(poll.id(), until.atZone(poll.zone()).toInstant());
    }

    private Component guests() {
        Div list = new Div();
        list.addClassName("datepoll-tab");
        poll.voices().stream()
                .filter(voice -> voice.guest() != null)
                .forEach(voice -> {
                    Div made = new Div();
                    Div line = Parts.line(Parts.quiet(voice.name()));
                    line.add(
                            Parts.button(
                                    "datepoll.guest.link",
                                    click ->
                                            Told.of(
                                                    () ->
                                                            polls.guestLink(
                                                                    Objects.requireNonNull(
                                                                            voice.guest())),
                                                    Message.of("datepoll.guest.linkMade"),
                                                    link ->
                                                            made.add(
                                                                    new CopyField(
                                                                            "datepoll.guest.linkField",
                                                                            link)))));
                    list.add(line, made);
                });
        return list;
    }
}
