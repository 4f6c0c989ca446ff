package org.confer.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.confer.kernel.Message;
import org.confer.meeting.Agendas;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.Meetings;
import org.confer.meeting.spi.MeetingTab;
import org.confer.topic.Topics;

/** What the meeting treats, in order and with time; arranged by the secretariat. */
@org.springframework.stereotype.Component
class AgendaTab implements MeetingTab {

    private final Agendas agendas;
    private final Meetings meetings;
    private final Topics topics;
    private final ItemDetails details;

    AgendaTab(Agendas agendas, Meetings meetings, Topics topics, ItemDetails details) {
        this.agendas = agendas;
        this.meetings = meetings;
        this.topics = topics;
        this.details = details;
    }

    @Override
    public String segment() {
        return "agenda";
    }

    @Override
    public Message label() {
        return Message.of("meeting.tab.agenda");
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
        tab.addClassName("meeting-tab");
        AgendaList list = new AgendaList(agendas, meeting, arranging, details);
        tab.add(new EarlierList(agendas.earlier(meeting.id())), list);
        if (arranging) {
            tab.add(new AgendaAddition(agendas, topics, meeting, list::refresh));
        }
        return tab;
    }
}
