package org.confer.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.confer.kernel.Message;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.Agendas;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingState;
import org.confer.meeting.Meetings;
import org.confer.meeting.SeatListing;
import org.confer.meeting.SeatRole;
import org.confer.meeting.Seats;
import org.confer.meeting.spi.MeetingTab;
import org.confer.organisation.Departments;
import org.confer.organisation.People;
import org.confer.shell.Confirmation;
import org.confer.shell.Parts;
import org.confer.shell.Told;
import org.confer.shell.Words;

/** The units at the meeting, what they answered, and one's own unit's answer. */
@org.springframework.stereotype.Component
class SeatsTab implements MeetingTab {

    private final Seats seats;
    private final Meetings meetings;
    private final Agendas agendas;
    private final Departments departments;
    private final People people;

    SeatsTab(
            Seats seats,
            Meetings meetings,
            Agendas agendas,
            Departments departments,
            People people) {
        this.seats = seats;
        this.meetings = meetings;
        this.agendas = agendas;
        this.departments = departments;
        this.people = people;
    }

    @Override
    public String segment() {
        return "seats";
    }

    @Override
    public Message label() {
        return Message.of("meeting.tab.seats");
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public boolean offeredFor(MeetingListing meeting) {
        return true;
    }

    @Override
    public Component create(MeetingListing meeting) {
        Div tab = new Div();
        tab.addClassName("meeting-tab");
        show(tab, meeting);
        return tab;
    }

    private void show(Div tab, MeetingListing meeting) {
        tab.removeAll();
        boolean answering =
                meeting.state() == MeetingState.CONVENED
                        || meeting.state() == MeetingState.IN_SESSION;
        if (answering) {
            seats.mine(meeting.id())
                    .filter(seat -> seat.role() != SeatRole.COPY)
                    .ifPresent(seat ->
                            tab.add(
                                    new AnswerForm(
                                            seats,
                                            seat,
                                            people.of(seat.unit().id()),
                                            () -> show(tab, meeting))));
        }
        boolean arranging = meeting.state().isOpen() && meetings.rights(meeting.id()).arranges();
        List<AgendaItemListing> items = agendas.of(meeting.id());
        Div cards = new Div();
        cards.addClassName("cards");
        seats.of(meeting.id())
                .forEach(seat -> cards.add(card(tab, meeting, seat, items, arranging)));
        tab.add(cards);
        if (arranging) {
            tab.add(
                    new InvitationForm(
                            seats,
                            meeting.id(),
                            departments.active(),
                            items,
                            () -> show(tab, meeting)));
        }
    }

    private Component card(
            Div tab,
            MeetingListing meeting,
            SeatListing seat,
            List<AgendaItemListing> items,
            boolean arranging) {
        Div card =
                Parts.card(
                        new H3(seat.unit().name()),
                        Parts.line(
                                Parts.quiet(Words.of(seat.role().label())),
                                MeetingParts.badge(seat.answer())));
        if (!seat.person().isEmpty()) {
            card.add(Parts.quiet(seat.person()));
        }
        if (!seat.reason().isEmpty()) {
            card.add(Parts.quiet(seat.reason()));
        }
        if (seat.role() == SeatRole.SITS_IN) {
            List<String> titles =
                    items.stream()
                            .filter(item -> seat.sitsInOn().contains(item.id()))
                            .map(AgendaItemListing::title)
                            .toList();
            card.add(Parts.quiet(Words.of("meeting.seat.sitsInOn", titles)));
        }
        if (arranging && meeting.state().isBeforehand() && seat.role() != SeatRole.CHAIR) {
            card.add(
                    Parts.button(
                            "meeting.seat.remove",
                            click ->
                                    Confirmation.ask(
                                            Message.of(
                                                    "meeting.seat.remove.ask", seat.unit().name()),
                                            Message.of("meeting.seat.remove.consequence"),
                                            Message.of("meeting.seat.remove"),
                                            () ->
                                                    Told.of(
                                                            () -> seats.remove(seat.id()),
                                                            Message.of("meeting.saved"),
                                                            done -> show(tab, meeting)))));
        }
        return card;
    }
}
