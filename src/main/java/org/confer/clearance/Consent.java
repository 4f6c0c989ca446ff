package org.confer.clearance;

import org.confer.kernel.Message;

/** What a unit said to a version. */
public enum Consent {
    AGREES,
    OBJECTS,
    /** Was silent until the deadline, which the charter counts as consent. */
    TACIT,
    /** Agreed to the version before, and no paragraph of the unit has changed since. */
    CARRIED;

    public boolean isGiven() {
        return this != OBJECTS;
    }

    public Message label() {
        return Message.of("clearance.consent." + name());
    }
}
