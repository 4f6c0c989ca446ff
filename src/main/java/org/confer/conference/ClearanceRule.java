package org.confer.conference;

import org.confer.kernel.Message;

/** What the charter says about the units' agreement to minutes before they are issued. */
public enum ClearanceRule {
    /** Silence after the deadline counts as consent and is recorded as such. */
    SILENCE_CONSENTS,
    /** Each unit must answer, however long it takes. */
    EVERY_UNIT_ANSWERS,
    /** The lead unit issues minutes without asking. */
    NOT_NEEDED;

    public Message label() {
        return Message.of("conference.clearanceRule." + name());
    }
}
