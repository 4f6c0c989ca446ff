package org.confer.meeting.spi;

import java.util.Set;
import org.confer.kernel.DepartmentId;
import org.confer.topic.Origin;
import org.confer.topic.TopicPurpose;

/**
 * A matter of another module that waits for a place on an agenda.
 *
 * @param title becomes the topic's title, 1 to 200 characters
 * @param body becomes the topic's text; may be empty
 * @param address page about the matter, relative to the application
 * @param concerned units that should be there
 */
public record OpenMatter(
        Origin origin,
        String title,
        String body,
        TopicPurpose purpose,
        String address,
        Set<DepartmentId> concerned) {

    public OpenMatter {
        concerned = Set.copyOf(concerned);
    }
}
