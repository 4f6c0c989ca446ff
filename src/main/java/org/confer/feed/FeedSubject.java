package org.confer.feed;

import org.confer.conference.ConferenceId;
import org.jspecify.annotations.Nullable;

/**
 * Whose or what calendar.
 *
 * @param conference given for {@link FeedKind#CONFERENCE}, else null
 */
public record FeedSubject(FeedKind kind, @Nullable ConferenceId conference) {

    public FeedSubject {
        if ((kind == FeedKind.CONFERENCE) != (conference != null)) {
            throw new IllegalArgumentException("A conference's calendar names the conference");
        }
    }

    public static FeedSubject of(FeedKind kind) {
        return new FeedSubject(kind, null);
    }

    public static FeedSubject of(ConferenceId conference) {
        return new FeedSubject(FeedKind.CONFERENCE, conference);
    }
}
