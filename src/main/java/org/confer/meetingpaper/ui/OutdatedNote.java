package org.confer.meetingpaper.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.confer.conference.Unit;
import org.confer.meeting.MeetingListing;
import org.confer.meetingpaper.MeetingPapers;
import org.confer.shell.Words;
import org.confer.sitting.Following;

/** Leads from the other tabs to the papers as soon as they no longer hold. */
class OutdatedNote extends Outdated {

    private final MeetingListing meeting;

    OutdatedNote(MeetingPapers papers, Following following, MeetingListing meeting) {
        super(papers, following, meeting.id());
        this.meeting = meeting;
        addClassName("part-line");
        getElement().setAttribute("role", "status");
    }

    @Override
    void draw(List<Unit> outdated) {
        setVisible(!outdated.isEmpty());
        if (!outdated.isEmpty()) {
            add(
                    new Anchor(
                            "meetings/" + meeting.id() + "/" + PapersTab.SEGMENT,
                            Words.of("meetingpaper.outdated.tab")));
        }
    }
}
