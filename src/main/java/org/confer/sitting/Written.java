package org.confer.sitting;

/** What became of a text that was typed. */
public sealed interface Written {

    /**
     * It stands in the paragraph.
     *
     * @param version of the paragraph now
     */
    record Stored(int version) implements Written {}

    /** Somebody else's text stands there; this one is kept beside it. */
    record KeptBeside() implements Written {}
}
