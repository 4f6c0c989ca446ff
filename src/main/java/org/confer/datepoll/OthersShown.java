package org.confer.datepoll;

import org.confer.kernel.Message;

/** What those who are asked see of one another's answers. */
public enum OthersShown {
    /** Each only the own answer. */
    NOTHING,
    /** How many said what, not who. */
    COUNTS,
    /** Who said what: units and guests by name, never an address. */
    NAMES;

    public Message label() {
        return Message.of("datepoll.othersShown." + name());
    }
}
