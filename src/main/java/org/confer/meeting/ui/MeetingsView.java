package org.confer.meeting.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.confer.conference.ConferenceListing;
import org.confer.conference.Conferences;
import org.confer.kernel.Message;
import org.confer.kernel.Slice;
import org.confer.lists.ListFilter;
import org.confer.lists.ListPage;
import org.confer.meeting.MeetingFilter;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingOrder;
import org.confer.meeting.MeetingState;
import org.confer.meeting.Meetings;
import org.confer.shell.EmptyState;
import org.confer.shell.PageLink;

/** The meetings that one may see, latest first. */
@Route("meetings")
@Menu(title = "meeting.menu.meetings", order = 10, icon = "vaadin:calendar-user")
@RolesAllowed({"SEE_MEETINGS", "ADMINISTER"})
class MeetingsView extends ListPage<MeetingListing> {

    private final Supplier<String> words = filters().words("meeting.search");
    private final ListFilter<MeetingState> state =
            filters().choice("state", "meeting.state", MeetingState.values(), MeetingState::label);
    private final ListFilter<ConferenceListing> conference;
    private final Supplier<MeetingOrder> order;

    MeetingsView(Conferences conferences, Meetings meetings) {
        super(Message.of("meeting.menu.meetings"));
        conference =
                filters()
                        .oneOf(
                                "conference",
                                "meeting.conference",
                                conferences.list("", Slice.first(Slice.LARGEST)),
                                ConferenceListing::id,
                                ConferenceListing::name);
        order = filters().order(MeetingOrder.values(), MeetingOrder::label);
        rows().linked(
                        "meeting.one",
                        meeting -> "meetings/" + meeting.id(),
                        MeetingListing::title,
                        MeetingListing::conferenceName);
        rows().text("meeting.when", MeetingParts::when);
        rows().part("meeting.state", meeting -> MeetingParts.badge(meeting.state()))
                .setWidth("9rem")
                .setFlexGrow(0);
        EmptyState none = new EmptyState(Message.of("meeting.meetings.none"));
        if (!conferences.arrangedByMe().isEmpty()) {
            actions(new PageLink("meetings/new", "meeting.planMeeting").primary());
            none.add(new PageLink("meetings/new", "meeting.planMeeting").primary());
        }
        show(
                slice -> meetings.list(filter(), order.get(), slice),
                () -> meetings.count(filter()),
                none);
    }

    private MeetingFilter filter() {
        ConferenceListing chosen = conference.value();
        return new MeetingFilter(words.get(), state.value(), chosen == null ? null : chosen.id());
    }
}
