package org.confer.topic;

import org.confer.kernel.Message;

/** What a unit thinks of a matter beforehand. */
public enum Stance {
    AGREE,
    /** Agrees under conditions that it names. */
    AGREE_IF,
    OBJECT;

    /** Whether the unit must say why. */
    public boolean needsWords() {
        return this != AGREE;
    }

    public Message label() {
        return Message.of("topic.stance." + name());
    }
}
