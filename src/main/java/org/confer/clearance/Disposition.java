package org.confer.clearance;

import org.confer.kernel.Message;

/** What became of a unit's remark. */
public enum Disposition {
    TAKEN,
    TAKEN_IN_PART,
    NOT_TAKEN;

    /** Whether the secretariat must say why. */
    public boolean needsReason() {
        return this != TAKEN;
    }

    public Message label() {
        return Message.of("clearance.disposition." + name());
    }
}
