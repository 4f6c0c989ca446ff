package org.confer.feed;

import org.confer.kernel.Message;

/** What a calendar holds. */
public enum FeedKind {
    /** Meetings for which the person is expected, and the person's actions. */
    MINE,
    /** Meetings at which the own department has a seat, and its actions. */
    DEPARTMENT,
    /** Meetings of one conference, those still being planned too. */
    CONFERENCE,
    /** The merged training calendar. */
    TRAINING;

    public Message label() {
        return Message.of("feed.kind." + name());
    }
}
