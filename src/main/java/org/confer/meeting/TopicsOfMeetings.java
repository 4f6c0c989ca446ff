package org.confer.meeting;

import java.util.Set;
import org.confer.conference.Viewer;
import org.confer.topic.TopicId;
import org.confer.topic.spi.TopicOpening;
import org.springframework.stereotype.Component;

/** Who may see an agenda item may see its topic, member of the conference or not. */
@Component
class TopicsOfMeetings implements TopicOpening {

    private final MeetingStore meetings;

    TopicsOfMeetings(MeetingStore meetings) {
        this.meetings = meetings;
    }

    @Override
    public Set<TopicId> openTo(Viewer viewer) {
        return viewer.everything() ? Set.of() : meetings.topicsOpenTo(viewer);
    }
}
