package org.confer.meeting;

import org.confer.kernel.Message;

/** What a meeting did with an item. */
public enum DecisionKind {
    DECIDED(true),
    AGREED_IN_PRINCIPLE(true),
    DEFERRED(false),
    NOTED(false);

    private final boolean needsQuorum;

    DecisionKind(boolean needsQuorum) {
        this.needsQuorum = needsQuorum;
    }

    /** Without a quorum of units a meeting may only take note and defer. */
    public boolean needsQuorum() {
        return needsQuorum;
    }

    public Message label() {
        return Message.of("meeting.decisionKind." + name());
    }
}
