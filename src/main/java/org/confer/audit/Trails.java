package org.confer.audit;

import java.time.Clock;
import java.util.List;
import org.confer.kernel.Audited;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.Slice;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail, for auditors. */
@Service
@Transactional(readOnly = true)
public class Trails {

    private final TrailStore store;
    private final CurrentUser user;
    private final Clock clock;

    Trails(TrailStore store, CurrentUser user, Clock clock) {
        this.store = store;
        this.user = user;
        this.clock = clock;
    }

    /**
     * In the transaction of the event's publisher: what was done and its entry stand or fall
     * together.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Audited event) {
        store.append(event, clock.instant(), user);
    }

    /**
     * Newest first.
     *
     * @param subject only entries about this kind of thing; empty for all
     */
    @Requires(Permission.AUDIT)
    public List<TrailEntry> list(String subject, Slice slice) {
        return store.list(subject, slice);
    }

    @Requires(Permission.AUDIT)
    public int count(String subject) {
        return store.count(subject);
    }
}
