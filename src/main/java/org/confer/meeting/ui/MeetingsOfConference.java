package org.confer.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.confer.conference.ConferenceCharter;
import org.confer.conference.ConferenceId;
import org.confer.conference.spi.ConferenceSection;
import org.confer.kernel.Message;
import org.confer.kernel.Slice;
import org.confer.meeting.MeetingFilter;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.Meetings;
import org.confer.shell.EmptyState;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** On the page of a conference: its latest meetings, and the way to plan one. */
@org.springframework.stereotype.Component
class MeetingsOfConference implements ConferenceSection {

    private static final int LATEST = 10;

    private final Meetings meetings;

    MeetingsOfConference(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public Message heading() {
        return Message.of("meeting.menu.meetings");
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public List<Component> steps(ConferenceCharter charter) {
        return List.of(
                new Anchor(
                        "meetings/new?conference=" + charter.listing().id(),
                        Words.of("meeting.planMeeting")));
    }

    @Override
    public Component create(ConferenceCharter charter) {
        ConferenceId id = charter.listing().id();
        List<MeetingListing> latest =
                meetings.list(new MeetingFilter("", null, id), Slice.first(LATEST));
        if (latest.isEmpty()) {
            return new EmptyState(Message.of("meeting.meetings.none"));
        }
        Div all = new Div();
        latest.forEach(meeting ->
                all.add(
                        Parts.row(
                                "meetings/" + meeting.id(),
                                meeting.title(),
                                MeetingParts.when(meeting)
                                        + " · "
                                        + Words.of(meeting.state().label()))));
        all.add(new Anchor("meetings?conference=" + id, Words.of("meeting.meetings.all")));
        all.addClassName("part-rows");
        return all;
    }
}
