package org.confer.meeting.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.confer.meeting.spi.AgendaContribution;
import org.confer.topic.Origin;
import org.confer.topic.TopicListing;
import org.confer.topic.spi.TopicNote;
import org.springframework.beans.factory.ObjectProvider;

/** Below a topic that another module brought: what that module shows of its matter. */
@org.springframework.stereotype.Component
class MatterOfTopic implements TopicNote {

    private final ObjectProvider<AgendaContribution> contributions;

    MatterOfTopic(ObjectProvider<AgendaContribution> contributions) {
        this.contributions = contributions;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Optional<Component> create(TopicListing topic) {
        Origin origin = topic.origin();
        return origin == null
                ? Optional.empty()
                : contributions.stream()
                        .filter(one -> one.kind().equals(origin.kind()))
                        .findFirst()
                        .map(one -> one.details(origin.id()));
    }
}
