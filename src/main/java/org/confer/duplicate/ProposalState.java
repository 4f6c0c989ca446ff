package org.confer.duplicate;

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
            case PROPOSED -> Message.of("duplicate.proposalState.PROPOSED");
            case PLACED -> Message.of("duplicate.proposalState.PLACED");
            case DECIDED -> Message.of("duplicate.proposalState.DECIDED");
            case CARRIED_OUT -> Message.of("duplicate.proposalState.CARRIED_OUT");
            case REVERSED -> Message.of("duplicate.proposalState.REVERSED");
            case DROPPED -> Message.of("duplicate.proposalState.DROPPED");
        };
    }
}
