package org.confer.sheet;

import java.util.Optional;

/** The rows of one table, read as they are asked for; must be closed. */
public interface SheetRows extends AutoCloseable {

    /**
     * @return the next row, blank rows of a CSV included; empty at the end
     * @throws UnreadableSheet if the file turns out to be broken or to hide too much
     */
    Optional<SheetRow> next();

    /**
     * @return how much of the table has been read, 0 to 1; an estimate for a progress bar
     */
    double progress();

    @Override
    void close();
}
