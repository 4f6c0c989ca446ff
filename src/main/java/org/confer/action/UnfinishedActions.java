package org.confer.action;

import java.util.List;
import org.confer.conference.ConferenceId;
import org.confer.meeting.spi.EarlierMatter;
import org.confer.meeting.spi.EarlierMatters;
import org.springframework.stereotype.Component;

/** Actions that are not finished enter the agenda of the conference's next meeting. */
@Component
class UnfinishedActions implements EarlierMatters {

    private final ActionStore store;

    UnfinishedActions(ActionStore store) {
        this.store = store;
    }

    @Override
    public List<EarlierMatter> unfinished(ConferenceId conference) {
        return store.unfinished(conference);
    }
}
