package org.confer.sitting;

import org.confer.kernel.Message;

/** What a paragraph is; all the structure that a discussion has. */
public enum ParagraphKind {
    PLAIN,
    LIST_ITEM;

    public Message label() {
        return Message.of("sitting.paragraphKind." + name());
    }
}
