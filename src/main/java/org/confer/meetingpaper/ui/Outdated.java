package org.confer.meetingpaper.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.confer.conference.Unit;
import org.confer.meeting.MeetingId;
import org.confer.meetingpaper.MeetingPapers;
import org.confer.sitting.Following;

/**
 * A part of a page that depends on whose papers no longer hold. It is drawn anew on the open page
 * when something of the meeting changes, whoever changes it.
 */
abstract class Outdated extends Div {

    private final MeetingPapers papers;
    private final Following following;
    private final MeetingId meeting;
    private Runnable end = () -> {};

    Outdated(MeetingPapers papers, Following following, MeetingId meeting) {
        this.papers = papers;
        this.following = following;
        this.meeting = meeting;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        // first follow, then draw: nothing that happens in between is missed
        end = following.follow(meeting, change -> ui.access(this::draw));
        draw();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        end.run();
    }

    final void draw() {
        removeAll();
        draw(papers.outdated(meeting));
    }

    /**
     * Adds what is to be seen to the part, which is empty.
     *
     * @param outdated units whose papers have changed since they were sent
     */
    abstract void draw(List<Unit> outdated);
}
