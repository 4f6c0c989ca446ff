package org.confer.notification;

import java.time.Clock;
import java.util.List;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.FromWithin;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.confer.kernel.SignedIn;
import org.confer.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people something inside the application. Notices are written in the caller's transaction:
 * what is rolled back is not told.
 */
@Service
@Transactional
public class Notifications {

    private final NotificationStore store;
    private final CurrentUser user;
    private final Clock clock;

    Notifications(NotificationStore store, CurrentUser user, Clock clock) {
        this.store = store;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param address page the notice leads to, relative to the application
     */
    @FromWithin("services that tell somebody of what they did")
    @Transactional(propagation = Propagation.MANDATORY)
    public void notice(PersonId person, Message words, String address) {
        store.keepNotice(person, words, address, clock.instant());
    }

    /** One's own, newest first. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<Notice> mine(Slice slice) {
        return store.notices(user.person(), slice);
    }

    @SignedIn
    @Transactional(readOnly = true)
    public int countMine() {
        return store.count(user.person());
    }

    @SignedIn
    @Transactional(readOnly = true)
    public int unread() {
        return store.countUnread(user.person());
    }

    @SignedIn
    public void markMineRead() {
        store.markRead(user.person(), clock.instant());
    }
}
