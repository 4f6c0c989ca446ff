package org.confer.consolidation;

import org.confer.kernel.Message;

/** The course of a proposal. */
public enum ProposalState {
    PROPOSED,
    /** On the agenda of a meeting. */
    PLACED,
    /** Decided, but not carried out before the minutes are issued. */
    DECIDED,
    CARRIED_OUT,
    /** Carried out, and taken back by a later decision. */
    REVERSED,
    /** Taken back by the secretariat. */
    DROPPED;

    /** Under way: neither carried out nor given up. */
    public boolean isLive() {
        return this == PROPOSED || this == PLACED || this == DECIDED;
    }

    public Message label() {
        return switch (this) {
            case PROPOSED -> Message.of("consolidation.proposalState.PROPOSED");
            case PLACED -> Message.of("consolidation.proposalState.PLACED");
            case DECIDED -> Message.of("consolidation.proposalState.DECIDED");
            case CARRIED_OUT -> Message.of("consolidation.proposalState.CARRIED_OUT");
            case REVERSED -> Message.of("consolidation.proposalState.REVERSED");
            case DROPPED -> Message.of("consolidation.proposalState.DROPPED");
        };
    }
}
