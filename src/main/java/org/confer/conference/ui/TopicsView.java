package org.confer.conference.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.confer.conference.TopicFilter;
import org.confer.conference.TopicListing;
import org.confer.conference.TopicOrder;
import org.confer.conference.TopicState;
import org.confer.conference.Topics;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.shell.EmptyState;
import org.confer.shell.ListFilter;
import org.confer.shell.ListPage;
import org.confer.shell.PageLink;
import org.confer.shell.Words;

/** The topics that one may see, newest first. */
@Route("topics")
@Menu(title = "conference.menu.topics", order = 12, icon = "vaadin:comments")
@RolesAllowed("SEE_MEETINGS")
class TopicsView extends ListPage<TopicListing> {

    private final Supplier<String> words = filters().words("conference.search");
    private final ListFilter<TopicState> state =
            filters().choice("state", "conference.state", TopicState.values(), TopicState::label);
    private final Supplier<TopicOrder> order =
            filters().order(TopicOrder.values(), TopicOrder::label);

    TopicsView(Topics topics, CurrentUser user) {
        super(Message.of("conference.menu.topics"));
        rows().linked(
                        "conference.topic",
                        topic -> "topics/" + topic.id(),
                        TopicListing::title,
                        topic ->
                                Words.of(topic.purpose().label()) + " · " + topic.conferenceName());
        rows().text("conference.topic.proposedBy", topic -> topic.proposedBy().name());
        rows().part("conference.state", topic -> Parts.badge(topic.state()))
                .setWidth("9rem")
                .setFlexGrow(0);
        EmptyState none = new EmptyState(Message.of("conference.topics.none"));
        if (user.may(Permission.PROPOSE_TOPICS)) {
            actions(new PageLink("topics/new", "conference.topic.propose").primary());
            none.add(new PageLink("topics/new", "conference.topic.propose").primary());
        }
        show(
                slice -> topics.list(filter(), order.get(), slice),
                () -> topics.count(filter()),
                none);
    }

    private TopicFilter filter() {
        return new TopicFilter(words.get(), state.value(), null);
    }
}
