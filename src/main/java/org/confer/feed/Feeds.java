package org.confer.feed;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.confer.conference.Conferences;
import org.confer.kernel.Anybody;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.PublicAddress;
import org.confer.kernel.SignedIn;
import org.confer.secrets.LinkSecret;
import org.confer.security.Acting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Secret addresses at which calendar programs read what their owner may see at that moment: who
 * loses a right or the account loses it in the calendar too.
 */
@Service
@Transactional
public class Feeds {

    /** More nobody needs; a program that makes addresses without end is stopped. */
    private static final int MOST = 50;

    private final SubscriptionStore store;
    private final FeedContent content;
    private final Conferences conferences;
    private final Acting acting;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final PublicAddress address;

    Feeds(
            SubscriptionStore store,
            FeedContent content,
            Conferences conferences,
            Acting acting,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock,
            PublicAddress address) {
        this.store = store;
        this.content = content;
        this.conferences = conferences;
        this.acting = acting;
        this.user = user;
        this.events = events;
        this.clock = clock;
        this.address = address;
    }

    /** The kinds of calendar that the person at work may read. */
    @SignedIn
    public List<FeedKind> offered() {
        return List.of(FeedKind.values()).stream().filter(this::isOffered).toList();
    }

    /** One's own subscriptions, newest first. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<SubscriptionListing> mine() {
        return store.of(user.person());
    }

    /**
     * Makes an address. It is told this once; only a hash of its secret is kept.
     *
     * @return the address
     * @throws NotPermitted if one may not read that calendar
     */
    @SignedIn
    public Outcome<String> subscribe(FeedSubject subject) {
        if (!isOffered(subject.kind())) {
            throw new NotPermitted("may not read that calendar");
        }
        if (subject.conference() != null) {
            conferences.find(subject.conference());
        }
        if (store.of(user.person()).size() >= MOST) {
            return Outcome.refused("feed.tooMany", MOST);
        }
        LinkSecret secret = LinkSecret.next();
        SubscriptionId id = store.insert(user.person(), subject, secret.hash(), clock.instant());
        events.publishEvent(new SubscriptionChanged(id, Message.of("feed.subscribed")));
        return Outcome.done(address.of("feeds/" + secret.text() + ".ics"));
    }

    /**
     * The address answers no more.
     *
     * @throws NotPermitted if it is not one's own
     */
    @SignedIn
    public void revoke(SubscriptionId id) {
        if (!store.delete(id, user.person())) {
            throw new NotPermitted("the subscription is another person's");
        }
        events.publishEvent(new SubscriptionChanged(id, Message.of("feed.revoked")));
    }

    /**
     * What a calendar program reads, with the rights that the owner of the address has now.
     *
     * @return empty if there is no such address
     * @throws NotPermitted if the owner may not read it any more
     */
    @Anybody("the secret address is the proof; calendar programs cannot sign in")
    public Optional<FeedFile> read(String secret) {
        return store.use(new LinkSecret(secret).hash(), clock.instant())
                .map(used -> acting.as(used.person(), () -> content.of(used.subject())));
    }

    private boolean isOffered(FeedKind kind) {
        return switch (kind) {
            case MINE, DEPARTMENT ->
                    user.may(Permission.SEE_MEETINGS) || user.may(Permission.SEE_ACTIONS);
            case CONFERENCE -> user.may(Permission.SEE_MEETINGS);
            case TRAINING -> user.may(Permission.SEE_PLANS);
        };
    }
}
