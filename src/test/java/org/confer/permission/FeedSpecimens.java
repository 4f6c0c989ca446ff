package org.confer.permission;

import org.confer.feed.FeedKind;
import org.confer.feed.FeedSubject;
import org.confer.feed.Feeds;
import org.confer.kernel.PersonId;
import org.confer.security.Role;

/** A secretary's subscription on each side. */
class FeedSpecimens implements Specimens {

    private final Feeds feeds;

    FeedSpecimens(Feeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public int floor() {
        return 9;
    }

    @Override
    public void make(World world) {
        FeedSubject subject = FeedSubject.of(FeedKind.MINE);
        for (Side side : Side.values()) {
            PersonId secretary = world.person(world.lead(side), Role.SECRETARIAT);
            world.put(
                    side,
                    world.acting.as(
                            secretary,
                            () -> {
                                feeds.subscribe(subject).orThrow();
                                return feeds.mine().getFirst().id();
                            }));
        }
        world.put(subject);
    }
}
