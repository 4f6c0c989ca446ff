package org.confer.clearance.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.confer.clearance.Clearances;
import org.confer.kernel.Message;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.spi.MeetingTab;
import org.confer.minutes.Minutes;
import org.confer.shell.Words;

/** The clearance of the minutes on the page of their meeting. */
@org.springframework.stereotype.Component
class ClearanceTab implements MeetingTab {

    private final Clearances clearances;
    private final Minutes minutes;
    private final Clock clock;

    ClearanceTab(Clearances clearances, Minutes minutes, Clock clock) {
        this.clearances = clearances;
        this.minutes = minutes;
        this.clock = clock;
    }

    @Override
    public String segment() {
        return "clearance";
    }

    @Override
    public Message label() {
        return Message.of("clearance.tab");
    }

    @Override
    public int position() {
        return 65;
    }

    @Override
    public boolean offeredFor(MeetingListing meeting) {
        return switch (meeting.state()) {
            case ENDED, IN_CLEARANCE, ISSUED -> clearances.concernsMe(meeting.id());
            case PLANNING, POLLING, CONVENED, IN_SESSION, POSTPONED, CANCELLED -> false;
        };
    }

    @Override
    public Component create(MeetingListing meeting) {
        // a meeting's minutes, or the correction of those that were issued
        boolean writes =
                minutes.keeps(meeting.id())
                        && minutes.draft(meeting.id(), Words.language()).mayBeIssued();
        return new ClearancePanel(clearances, meeting, writes, clock);
    }
}
