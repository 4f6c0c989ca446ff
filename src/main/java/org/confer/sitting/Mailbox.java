package org.confer.sitting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits for one follower. Of a paragraph only the last state waits, so that who is slow falls
 * behind in time but never in length.
 */
final class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final Consumer<Change> follower;
    private final Executor threads;
    private final Map<ParagraphId, Paragraph> waiting = new LinkedHashMap<>();
    private @Nullable CommonReading everything;
    private boolean busy;

    Mailbox(Consumer<Change> follower, Executor threads) {
        this.follower = follower;
        this.threads = threads;
    }

    synchronized void put(@Nullable CommonReading all, Collection<Paragraph> paragraphs) {
        if (all != null) {
            everything = all;
            // it is read later than they were
            waiting.clear();
        }
        paragraphs.forEach(one -> waiting.put(one.id(), one));
        if (!busy) {
            busy = true;
            threads.execute(this::empty);
        }
    }

    private void empty() {
        for (Change next = next(); next != null; next = next()) {
            try {
                follower.accept(next);
            } catch (RuntimeException failed) {
                LOG.error("Somebody who follows a meeting could not be told.", failed);
            }
        }
    }

    private synchronized @Nullable Change next() {
        if (everything == null && waiting.isEmpty()) {
            busy = false;
            return null;
        }
        Change change = new Change(everything, waiting.values());
        everything = null;
        waiting.clear();
        return change;
    }
}
