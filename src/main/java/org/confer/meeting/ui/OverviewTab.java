package org.confer.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.confer.conference.ConferenceListing;
import org.confer.conference.Conferences;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.kernel.Slice;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.Meetings;
import org.confer.meeting.spi.MeetingTab;
import org.confer.shell.Facts;
import org.confer.shell.Words;

/** When, where and by whom; before the meeting, slots that suit the units. */
@org.springframework.stereotype.Component
class OverviewTab implements MeetingTab {

    static final String SEGMENT = "overview";

    private final Conferences conferences;
    private final Meetings meetings;
    private final SlotProposals proposals;
    private final CurrentUser user;

    OverviewTab(
            Conferences conferences, Meetings meetings, SlotProposals proposals, CurrentUser user) {
        this.conferences = conferences;
        this.meetings = meetings;
        this.proposals = proposals;
        this.user = user;
    }

    @Override
    public String segment() {
        return SEGMENT;
    }

    @Override
    public Message label() {
        return Message.of("meeting.tab.overview");
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public boolean offeredFor(MeetingListing meeting) {
        return true;
    }

    @Override
    public Component create(MeetingListing meeting) {
        Facts facts =
                new Facts()
                        .with(Words.of("meeting.conference"), conference(meeting))
                        .with(
                                Words.of("meeting.numberLabel"),
                                Words.of("meeting.number", meeting.number()))
                        .with(Words.of("meeting.when"), MeetingParts.when(meeting))
                        .with(Words.of("meeting.where"), meeting.where())
                        .with(Words.of("meeting.lead"), meeting.lead().name())
                        .with(Words.of("meeting.field.reason"), meeting.reason());
        Div tab = new Div(facts);
        tab.addClassName("meeting-tab");
        boolean proposes =
                meeting.state().isBeforehand()
                        && user.may(Permission.CONVENE)
                        && meetings.rights(meeting.id()).arranges();
        if (proposes) {
            tab.add(proposals.panel(meeting));
        }
        return tab;
    }

    /** An observer knows the conference by name only. */
    private Component conference(MeetingListing meeting) {
        boolean known =
                conferences.list(meeting.conferenceName(), Slice.first(100)).stream()
                        .map(ConferenceListing::id)
                        .anyMatch(meeting.conference()::equals);
        return known
                ? new Anchor("conferences/" + meeting.conference(), meeting.conferenceName())
                : new Span(meeting.conferenceName());
    }
}
