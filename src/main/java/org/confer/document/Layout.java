package org.confer.document;

import org.confer.kernel.Message;

/** How a paper looks; the content is the same in each. */
public enum Layout {
    /**
     * As Chinese departments print minutes: the grid of 22 lines by 28 characters, the red mark and
     * the closing block of GB/T 9704-2012.
     */
    NATIONAL,
    /** A plain business paper. */
    NEUTRAL;

    public Message label() {
        return switch (this) {
            case NATIONAL -> Message.of("document.layout.NATIONAL");
            case NEUTRAL -> Message.of("document.layout.NEUTRAL");
        };
    }
}
