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
    /** Taken back by the secretariat. */
    DROPPED;

    public Message label() {
        return switch (this) {
            case PROPOSED -> Message.of("consolidation.proposalState.PROPOSED");
            case PLACED -> Message.of("consolidation.proposalState.PLACED");
            case DECIDED -> Message.of("consolidation.proposalState.DECIDED");
            case CARRIED_OUT -> Message.of("consolidation.proposalState.CARRIED_OUT");
            case DROPPED -> Message.of("consolidation.proposalState.DROPPED");
        };
    }
}
