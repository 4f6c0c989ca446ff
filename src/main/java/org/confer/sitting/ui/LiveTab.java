package org.confer.sitting.ui;

import com.vaadin.flow.component.Component;
import org.confer.kernel.Message;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.spi.MeetingTab;

/** The meeting itself, as it happens; afterwards what was recorded. */
@org.springframework.stereotype.Component
class LiveTab implements MeetingTab {

    private final Sources sources;

    LiveTab(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String segment() {
        return LIVE;
    }

    @Override
    public Message label() {
        return Message.of("sitting.tab");
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
        return new LivePage(sources, meeting);
    }
}
