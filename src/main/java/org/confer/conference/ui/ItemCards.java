package org.confer.conference.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.stream.Stream;
import org.confer.conference.AgendaItemListing;
import org.confer.conference.Agendas;
import org.confer.conference.DecisionListing;
import org.confer.conference.Decisions;
import org.confer.conference.ItemState;
import org.confer.conference.MeetingListing;
import org.confer.conference.Origin;
import org.confer.conference.SeatListing;
import org.confer.conference.SeatRole;
import org.confer.conference.Seats;
import org.confer.conference.spi.AgendaContribution;
import org.confer.conference.spi.DecisionNote;
import org.confer.kernel.Message;
import org.confer.shell.Badge;
import org.confer.shell.EmptyState;
import org.confer.shell.Told;
import org.confer.shell.Words;

/** The items with what was decided; whoever runs the meeting calls them and records decisions. */
class ItemCards extends Div {

    private final Agendas agendas;
    private final Decisions decisions;
    private final Seats seats;
    private final MeetingListing meeting;
    private final boolean running;
    private final List<AgendaContribution> contributions;
    private final List<DecisionNote> notes;

    ItemCards(
            Agendas agendas,
            Decisions decisions,
            Seats seats,
            MeetingListing meeting,
            boolean running,
            List<AgendaContribution> contributions,
            List<DecisionNote> notes) {
        this.agendas = agendas;
        this.decisions = decisions;
        this.seats = seats;
        this.meeting = meeting;
        this.running = running;
        this.contributions = contributions;
        this.notes = notes;
        addClassName("conference-tab");
        refresh();
    }

    final void refresh() {
        removeAll();
        add(Parts.heading("conference.tab.agenda"));
        List<AgendaItemListing> items = agendas.of(meeting.id());
        if (items.isEmpty()) {
            add(new EmptyState(Message.of("conference.agenda.none")));
        }
        List<SeatListing> here =
                seats.of(meeting.id()).stream()
                        .filter(seat -> seat.role() != SeatRole.COPY && seat.cameAtAll())
                        .toList();
        items.forEach(item -> add(card(item, here)));
    }

    private Component card(AgendaItemListing item, List<SeatListing> here) {
        Div card =
                Parts.card(
                        new H3(item.position() + ". " + item.title()),
                        Parts.line(
                                new Badge(
                                        item.state().label(),
                                        item.state() == ItemState.CURRENT
                                                ? Badge.Tone.GOOD
                                                : Badge.Tone.PLAIN),
                                Parts.quiet(Words.of(item.purpose().label()))));
        if (item.state() == ItemState.CURRENT) {
            card.addClassName("conference-current");
        }
        details(item).forEach(card::add);
        item.decisions().forEach(decision -> card.add(decision(decision)));
        if (running) {
            card.add(tools(item));
            if (item.state() != ItemState.WAITING) {
                card.add(
                        new Attendance(agendas, item, here, this::refresh),
                        new DecisionForm(decisions, item, this::refresh));
            }
        }
        return card;
    }

    private Stream<Component> details(AgendaItemListing item) {
        Origin origin = item.origin();
        return contributions.stream()
                .filter(one -> origin != null && one.kind().equals(origin.kind()))
                .map(one -> one.details(origin == null ? 0 : origin.id()));
    }

    private Component decision(DecisionListing decision) {
        Div block = new Div();
        block.addClassName("conference-decision");
        block.add(
                Parts.line(
                        new Badge(
                                decision.kind().label(),
                                decision.kind().needsQuorum() ? Badge.Tone.GOOD : Badge.Tone.PLAIN),
                        Parts.quiet(
                                Words.of(
                                        "conference.decision.facts",
                                        decision.number(),
                                        decision.quorum().present(),
                                        decision.quorum().units(),
                                        decision.quorum().needed()))),
                Parts.text(decision.text()));
        decision.reservations()
                .forEach(one ->
                        block.add(
                                Parts.quiet(
                                        Words.of(
                                                "conference.decision.reservation",
                                                one.unit().name(),
                                                one.text()))));
        if (running) {
            block.add(new DecisionTools(decisions, decision, this::refresh));
        }
        boolean keeping = decisions.isRecordedByMe(decision.id());
        notes.forEach(note -> block.add(note.create(decision, keeping)));
        return block;
    }

    private Component tools(AgendaItemListing item) {
        return item.state() == ItemState.CURRENT
                ? Parts.button(
                        "conference.item.close",
                        click ->
                                Told.of(
                                        () -> agendas.close(item.id()),
                                        Message.of("conference.agenda.closed", item.title()),
                                        done -> refresh()))
                : Parts.button(
                        item.state() == ItemState.WAITING
                                ? "conference.item.call"
                                : "conference.item.callAgain",
                        click ->
                                Told.of(
                                        () -> agendas.call(item.id()),
                                        Message.of("conference.agenda.called", item.title()),
                                        done -> refresh()));
    }
}
