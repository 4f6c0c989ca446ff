package org.confer.invitation;

import org.confer.kernel.Message;

/** What became of an answer that came by mail. */
public enum Verdict {
    /** The seat was answered with it. */
    APPLIED,
    /** It is the person's own word; somebody who may answer for the unit still has to. */
    NOTED,
    /** Another time is proposed; the secretariat decides. */
    COUNTERED,
    /** A newer one or a newer invitation came first. */
    OUTDATED,
    /** A rule forbids what is answered. */
    REFUSED,
    /** It does not hold the secret of the invitation, so anybody may have written it. */
    UNVERIFIED,
    /** No such invitation. */
    UNKNOWN,
    UNREADABLE;

    public Message label() {
        return Message.of("invitation.verdict." + name());
    }

    /** Whether somebody should look at it who can tell whether it is genuine. */
    public boolean isQuarantined() {
        return this == UNVERIFIED || this == UNKNOWN || this == UNREADABLE;
    }
}
