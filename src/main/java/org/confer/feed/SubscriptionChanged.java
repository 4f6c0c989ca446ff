package org.confer.feed;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;

/** A secret address of a calendar was made or revoked. */
public record SubscriptionChanged(SubscriptionId subscription, Message account) implements Audited {

    @Override
    public String subject() {
        return "subscription";
    }

    @Override
    public long subjectId() {
        return subscription.value();
    }
}
