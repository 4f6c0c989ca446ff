package org.confer.feed;

import org.confer.kernel.Ids;

/**
 * Identity of a subscription.
 *
 * @param value the database key, positive
 */
public record SubscriptionId(long value) implements Comparable<SubscriptionId> {

    public SubscriptionId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(SubscriptionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
