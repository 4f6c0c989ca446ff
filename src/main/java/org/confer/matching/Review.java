package org.confer.matching;

/** A pair put before a reviewer, and why this one. */
public record Review(Match match, Why why) {

    /** Why a pair is in the queue. */
    public enum Why {
        /** The matcher is least sure of it. */
        UNCERTAIN,
        /** Two parts of a group hang together by it. */
        BRIDGE,
        /** Drawn by lot from what counts as duplicate: shows how precise the matcher is. */
        CONTROL
    }
}
