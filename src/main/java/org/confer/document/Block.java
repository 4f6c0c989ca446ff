package org.confer.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a paper's body. Texts are plain: they are printed as they stand, a line feed begins
 * a new line.
 */
public sealed interface Block {

    /** Everything in it that will be printed, in reading order. */
    List<String> texts();

    /**
     * A heading inside the body.
     *
     * @param level 1 to 4; the first heading is of level 1 and none is more than one level below
     *     the heading before it
     */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("A heading's level is 1 to 4, not " + level);
            }
        }

        @Override
        public List<String> texts() {
            return List.of(text);
        }
    }

    /** Running text. */
    record Paragraph(String text) implements Block {
        @Override
        public List<String> texts() {
            return List.of(text);
        }
    }

    /**
     * A label with what belongs to it, for example 出席 and the units with their people. Each entry
     * begins a new line.
     *
     * @param label without colon
     */
    record Labelled(String label, List<String> entries) implements Block {
        public Labelled {
            entries = List.copyOf(entries);
        }

        public Labelled(String label, String entry) {
            this(label, List.of(entry));
        }

        @Override
        public List<String> texts() {
            List<String> texts = new ArrayList<>(entries);
            texts.addFirst(label);
            return texts;
        }
    }

    /**
     * A table; its header is repeated on every page that it reaches.
     *
     * @param caption printed above, or null
     * @param columns at least one
     * @param rows each with one cell per column
     */
    record Table(@Nullable String caption, List<Column> columns, List<List<String>> rows)
            implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("A table has at least one column");
            }
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "A row of %d cells under %d columns"
                                    .formatted(row.size(), columns.size()));
                }
            }
        }

        @Override
        public List<String> texts() {
            List<String> texts = new ArrayList<>();
            if (caption != null) {
                texts.add(caption);
            }
            columns.forEach(column -> texts.add(column.header()));
            rows.forEach(texts::addAll);
            return texts;
        }
    }

    /**
     * @param header printed at the head of the column
     * @param share width in relation to the other columns' shares, positive
     */
    record Column(String header, int share) {
        public Column {
            if (share < 1) {
                throw new IllegalArgumentException("A column's share is positive, not " + share);
            }
        }
    }
}
