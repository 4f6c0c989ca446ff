package org.confer.topic.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.lists.ListFilter;
import org.confer.lists.ListPage;
import org.confer.shell.EmptyState;
import org.confer.shell.PageLink;
import org.confer.shell.Words;
import org.confer.topic.TopicFilter;
import org.confer.topic.TopicListing;
import org.confer.topic.TopicOrder;
import org.confer.topic.TopicState;
import org.confer.topic.Topics;

/** The topics that one may see, newest first. */
@Route("topics")
@Menu(title = "topic.menu.topics", order = 12, icon = "vaadin:comments")
@RolesAllowed("SEE_MEETINGS")
class TopicsView extends ListPage<TopicListing> {

    private final Supplier<String> words = filters().words("topic.search");
    private final ListFilter<TopicState> state =
            filters().choice("state", "topic.state", TopicState.values(), TopicState::label);
    private final Supplier<TopicOrder> order =
            filters().order(TopicOrder.values(), TopicOrder::label);

    TopicsView(Topics topics, CurrentUser user) {
        super(Message.of("topic.menu.topics"));
        rows().linked(
                        "topic.one",
                        topic -> "topics/" + topic.id(),
                        TopicListing::title,
                        topic ->
                                Words.of(topic.purpose().label()) + " · " + topic.conferenceName());
        rows().text("topic.proposedBy", topic -> topic.proposedBy().name());
        rows().part("topic.state", topic -> new TopicBadge(topic.state()))
                .setWidth("9rem")
                .setFlexGrow(0);
        EmptyState none = new EmptyState(Message.of("topic.topics.none"));
        if (user.may(Permission.PROPOSE_TOPICS)) {
            actions(new PageLink("topics/new", "topic.propose").primary());
            none.add(new PageLink("topics/new", "topic.propose").primary());
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
