package org.confer.meeting;

import org.confer.conference.Reach;
import org.confer.kernel.NotPermitted;
import org.springframework.stereotype.Component;

/** Opens a meeting for reading or for a step, and lets nobody in whose meeting it is not. */
@Component
class MeetingAccess {

    private final MeetingStore store;
    private final Reach reach;

    MeetingAccess(MeetingStore store, Reach reach) {
        this.store = store;
        this.reach = reach;
    }

    /**
     * @throws NotPermitted if there is none or one may not even see it
     */
    MeetingListing see(MeetingId id) {
        return store.find(id, reach.viewer())
                .orElseThrow(() -> new NotPermitted("no such meeting"));
    }

    /** Nobody else takes a step until the transaction ends. */
    void hold(MeetingId id) {
        store.lock(id);
    }

    /** For time, place, seats and agenda; nobody else takes a step until the transaction ends. */
    MeetingListing toArrange(MeetingId id) {
        store.lock(id);
        MeetingListing meeting = see(id);
        reach.require(reach.arranges(meeting.lead().id()));
        return meeting;
    }

    /** For roll, items and decisions; nobody else takes a step until the transaction ends. */
    MeetingListing toRun(MeetingId id) {
        store.lock(id);
        MeetingListing meeting = see(id);
        reach.require(reach.runs(meeting.lead().id()));
        return meeting;
    }
}
