package org.confer.meeting.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Stream;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Permission;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.spi.AgendaContribution;
import org.confer.paper.spi.PaperLink;
import org.confer.topic.Origin;
import org.confer.topic.TopicPapers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What stands below an item: the matter that another module brought, and the topic's papers. */
@org.springframework.stereotype.Component
class ItemDetails {

    private final ObjectProvider<AgendaContribution> contributions;
    private final TopicPapers papers;
    private final CurrentUser user;

    ItemDetails(
            ObjectProvider<AgendaContribution> contributions,
            TopicPapers papers,
            CurrentUser user) {
        this.contributions = contributions;
        this.papers = papers;
        this.user = user;
    }

    Stream<Component> of(AgendaItemListing item) {
        return Stream.concat(matter(item.origin()), links(item));
    }

    private Stream<Component> matter(@Nullable Origin origin) {
        return origin == null
                ? Stream.of()
                : contributions.stream()
                        .filter(one -> one.kind().equals(origin.kind()))
                        .map(one -> one.details(origin.id()));
    }

    /** Whoever is shown the item may see its topic; an administrator arranges without reading. */
    private Stream<Component> links(AgendaItemListing item) {
        return user.may(Permission.SEE_MEETINGS)
                ? papers.of(item.topic()).stream()
                        .map(paper ->
                                PaperLink.of(paper, () -> papers.read(item.topic(), paper.id())))
                : Stream.of();
    }
}
