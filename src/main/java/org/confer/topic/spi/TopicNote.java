package org.confer.topic.spi;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.confer.topic.TopicListing;

/** What another module draws below a topic; a Spring bean of that module. */
public interface TopicNote {

    /** From top to bottom. */
    int position();

    Optional<Component> create(TopicListing topic);
}
