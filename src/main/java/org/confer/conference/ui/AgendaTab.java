package org.confer.conference.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.confer.conference.Agendas;
import org.confer.conference.MeetingListing;
import org.confer.conference.Meetings;
import org.confer.conference.Topics;
import org.confer.conference.spi.AgendaContribution;
import org.confer.conference.spi.MeetingTab;
import org.confer.kernel.Message;
import org.springframework.beans.factory.ObjectProvider;

/** What the meeting treats, in order and with time; arranged by the secretariat. */
@org.springframework.stereotype.Component
class AgendaTab implements MeetingTab {

    private final Agendas agendas;
    private final Meetings meetings;
    private final Topics topics;
    private final ObjectProvider<AgendaContribution> contributions;

    AgendaTab(
            Agendas agendas,
            Meetings meetings,
            Topics topics,
            ObjectProvider<AgendaContribution> contributions) {
        this.agendas = agendas;
        this.meetings = meetings;
        this.topics = topics;
        this.contributions = contributions;
    }

    @Override
    public String segment() {
        return "agenda";
    }

    @Override
    public Message label() {
        return Message.of("conference.tab.agenda");
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public boolean offeredFor(MeetingListing meeting) {
        return true;
    }

    @Override
    public Component create(MeetingListing meeting) {
        boolean arranging = meeting.state().isOpen() && meetings.rights(meeting.id()).arranges();
        Div tab = new Div();
        tab.addClassName("conference-tab");
        AgendaList list =
                new AgendaList(agendas, meeting, arranging, contributions.stream().toList());
        tab.add(list);
        if (arranging) {
            tab.add(new AgendaAddition(agendas, topics, meeting, list::refresh));
        }
        return tab;
    }
}
