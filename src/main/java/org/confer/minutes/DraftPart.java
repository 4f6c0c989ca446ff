package org.confer.minutes;

import org.confer.document.Block;

/** A piece of minutes that are being written, in the order in which it will be printed. */
public sealed interface DraftPart {

    /** What will be printed. */
    Block block();

    /** Comes from the record of the meeting as it stands. */
    record Recorded(Block block) implements DraftPart {}

    /**
     * A paragraph that the secretariat may word otherwise.
     *
     * @param key names it within the minutes, for example {@code item-12}
     * @param generated what the record says by itself; may be empty
     * @param text what will be printed; nothing is if it is empty
     * @param recordChanged whether the record has changed since the paragraph was worded otherwise
     */
    record Worded(String key, String generated, String text, boolean recordChanged)
            implements DraftPart {

        @Override
        public Block block() {
            return new Block.Paragraph(text);
        }

        public boolean isReworded() {
            return !text.equals(generated);
        }
    }
}
