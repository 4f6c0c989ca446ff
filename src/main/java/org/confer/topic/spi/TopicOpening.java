package org.confer.topic.spi;

import java.util.Set;
import org.confer.conference.Viewer;
import org.confer.topic.TopicId;

/**
 * Opens topics to people whose unit is no member of the conference, such as those who are invited
 * to a meeting; a Spring bean of another module.
 */
public interface TopicOpening {

    /** Topics that this viewer may see beyond those of the own unit and its conferences. */
    Set<TopicId> openTo(Viewer viewer);
}
