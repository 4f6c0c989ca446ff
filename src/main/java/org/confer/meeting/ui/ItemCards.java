package org.confer.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.stream.Stream;
import org.confer.kernel.Message;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.Agendas;
import org.confer.meeting.DecisionListing;
import org.confer.meeting.Decisions;
import org.confer.meeting.ItemState;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.SeatListing;
import org.confer.meeting.SeatRole;
import org.confer.meeting.Seats;
import org.confer.meeting.spi.AgendaContribution;
import org.confer.meeting.spi.DecisionNote;
import org.confer.shell.Badge;
import org.confer.shell.EmptyState;
import org.confer.shell.Parts;
import org.confer.shell.Told;
import org.confer.shell.Words;
import org.confer.topic.Origin;

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
        addClassName("meeting-tab");
        refresh();
    }

    final void refresh() {
        removeAll();
        add(Parts.heading("meeting.tab.agenda"));
        List<AgendaItemListing> items = agendas.of(meeting.id());
        if (items.isEmpty()) {
            add(new EmptyState(Message.of("meeting.agenda.none")));
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
            card.addClassName("meeting-current");
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
        block.addClassName("meeting-decision");
        block.add(
                Parts.line(
                        new Badge(
                                decision.kind().label(),
                                decision.kind().needsQuorum() ? Badge.Tone.GOOD : Badge.Tone.PLAIN),
                        Parts.quiet(
                                Words.of(
                                        "meeting.decision.facts",
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
                                                "meeting.decision.reservation",
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
                        "meeting.item.close",
                        click ->
                                Told.of(
                                        () -> agendas.close(item.id()),
                                        Message.of("meeting.agenda.closed", item.title()),
                                        done -> refresh()))
                : Parts.button(
                        item.state() == ItemState.WAITING
                                ? "meeting.item.call"
                                : "meeting.item.callAgain",
                        click ->
                                Told.of(
                                        () -> agendas.call(item.id()),
                                        Message.of("meeting.agenda.called", item.title()),
                                        done -> refresh()));
    }
}
