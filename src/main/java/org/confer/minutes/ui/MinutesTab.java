package org.confer.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.confer.kernel.Message;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingState;
import org.confer.meeting.spi.MeetingTab;
import org.confer.minutes.IssuedListing;
import org.confer.minutes.Minutes;
import org.confer.shell.EmptyState;
import org.confer.shell.Words;

/** The minutes on the page of their meeting. */
@org.springframework.stereotype.Component
class MinutesTab implements MeetingTab {

    private final Minutes minutes;

    MinutesTab(Minutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public String segment() {
        return "minutes";
    }

    @Override
    public Message label() {
        return Message.of("minutes.tab.label");
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public boolean offeredFor(MeetingListing meeting) {
        return switch (meeting.state()) {
            case IN_SESSION, ENDED, IN_CLEARANCE, ISSUED -> true;
            case PLANNING, POLLING, CONVENED, POSTPONED, CANCELLED -> false;
        };
    }

    @Override
    public Component create(MeetingListing meeting) {
        Div place = new Div();
        place.addClassName("page-content");
        Optional<IssuedListing> issued = minutes.ofMeeting(meeting.id());
        boolean corrected =
                minutes.keeps(meeting.id())
                        && minutes.draft(meeting.id(), Words.language()).correction() != null;
        if (issued.isPresent() && !corrected) {
            place.add(new IssuedPanel(minutes, issued.get(), () -> redraw(place)));
        } else if (minutes.keeps(meeting.id())) {
            // the page around the tab shows the meeting's new state as well
            place.add(new DraftPanel(minutes, meeting.id(), () -> redraw(place)));
        } else {
            place.add(
                    new EmptyState(
                            meeting.state() == MeetingState.ISSUED
                                    ? Message.of("minutes.tab.notForYou")
                                    : Message.of("minutes.tab.notIssued")));
        }
        return place;
    }

    private static void redraw(Div place) {
        place.getUI().ifPresent(ui -> ui.refreshCurrentRoute(true));
    }
}
