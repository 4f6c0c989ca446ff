package org.confer.conference;

import org.confer.kernel.Message;

/** What the charter says about who brings topics before the conference. */
public enum ProposalRule {
    /** Every member unit. */
    MEMBERS,
    /** The lead unit alone; the others give it their questions. */
    LEAD_ONLY;

    public Message label() {
        return Message.of("conference.proposalRule." + name());
    }
}
