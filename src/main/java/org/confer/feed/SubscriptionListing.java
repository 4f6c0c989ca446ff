package org.confer.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of a person's subscriptions. Its address is shown only when it is made.
 *
 * @param usedAt when a calendar program last asked for it; null if none did
 */
public record SubscriptionListing(
        SubscriptionId id, FeedSubject subject, Instant madeAt, @Nullable Instant usedAt) {}
