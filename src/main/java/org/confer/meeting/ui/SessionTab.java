package org.confer.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import org.confer.kernel.Message;
import org.confer.meeting.Agendas;
import org.confer.meeting.Decisions;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingState;
import org.confer.meeting.Meetings;
import org.confer.meeting.Seats;
import org.confer.meeting.spi.AgendaContribution;
import org.confer.meeting.spi.DecisionNote;
import org.confer.meeting.spi.MeetingTab;
import org.springframework.beans.factory.ObjectProvider;

/** The meeting itself: roll, current item, decisions; afterwards what was recorded. */
@org.springframework.stereotype.Component
class SessionTab implements MeetingTab {

    static final String SEGMENT = "session";

    private final Meetings meetings;
    private final Seats seats;
    private final Agendas agendas;
    private final Decisions decisions;
    private final ObjectProvider<AgendaContribution> contributions;
    private final ObjectProvider<DecisionNote> notes;

    SessionTab(
            Meetings meetings,
            Seats seats,
            Agendas agendas,
            Decisions decisions,
            ObjectProvider<AgendaContribution> contributions,
            ObjectProvider<DecisionNote> notes) {
        this.meetings = meetings;
        this.seats = seats;
        this.agendas = agendas;
        this.decisions = decisions;
        this.contributions = contributions;
        this.notes = notes;
    }

    @Override
    public String segment() {
        return SEGMENT;
    }

    @Override
    public Message label() {
        return Message.of("meeting.tab.session");
    }

    @Override
    public int position() {
        return 40;
    }

    /** From the moment it is convened; a meeting that was called off has no session. */
    @Override
    public boolean offeredFor(MeetingListing meeting) {
        return switch (meeting.state()) {
            case PLANNING, POLLING, POSTPONED, CANCELLED -> false;
            default -> true;
        };
    }

    @Override
    public Component create(MeetingListing meeting) {
        boolean running =
                meeting.state() == MeetingState.IN_SESSION && meetings.rights(meeting.id()).runs();
        List<DecisionNote> below =
                notes.stream().sorted(Comparator.comparingInt(DecisionNote::position)).toList();
        ItemCards items =
                new ItemCards(
                        agendas,
                        decisions,
                        seats,
                        meeting,
                        running,
                        contributions.stream().toList(),
                        below);
        Div tab = new Div(new Roll(seats, meeting, running, items::refresh), items);
        tab.addClassName("meeting-tab");
        return tab;
    }
}
