package org.confer.conference.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.confer.conference.ConferenceListing;
import org.confer.conference.Conferences;
import org.confer.conference.MeetingFilter;
import org.confer.conference.MeetingListing;
import org.confer.conference.MeetingOrder;
import org.confer.conference.MeetingState;
import org.confer.conference.Meetings;
import org.confer.kernel.Message;
import org.confer.kernel.Slice;
import org.confer.shell.EmptyState;
import org.confer.shell.ListFilter;
import org.confer.shell.ListPage;
import org.confer.shell.PageLink;

/** The meetings that one may see, latest first. */
@Route("meetings")
@Menu(title = "conference.menu.meetings", order = 10, icon = "vaadin:calendar-user")
@RolesAllowed({"SEE_MEETINGS", "ADMINISTER"})
class MeetingsView extends ListPage<MeetingListing> {

    private final Supplier<String> words = filters().words("conference.search");
    private final ListFilter<MeetingState> state =
            filters()
                    .choice(
                            "state",
                            "conference.state",
                            MeetingState.values(),
                            MeetingState::label);
    private final ListFilter<ConferenceListing> conference;
    private final Supplier<MeetingOrder> order;

    MeetingsView(Conferences conferences, Meetings meetings) {
        super(Message.of("conference.menu.meetings"));
        conference =
                filters()
                        .oneOf(
                                "conference",
                                "conference.conference",
                                conferences.list("", Slice.first(Slice.LARGEST)),
                                ConferenceListing::id,
                                ConferenceListing::name);
        order = filters().order(MeetingOrder.values(), MeetingOrder::label);
        rows().linked(
                        "conference.meeting",
                        meeting -> "meetings/" + meeting.id(),
                        MeetingListing::title,
                        MeetingListing::conferenceName);
        rows().text("conference.when", Parts::when);
        rows().part("conference.state", meeting -> Parts.badge(meeting.state()))
                .setWidth("9rem")
                .setFlexGrow(0);
        EmptyState none = new EmptyState(Message.of("conference.meetings.none"));
        if (!conferences.arrangedByMe().isEmpty()) {
            actions(new PageLink("meetings/new", "conference.planMeeting").primary());
            none.add(new PageLink("meetings/new", "conference.planMeeting").primary());
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
