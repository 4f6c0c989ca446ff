package org.confer.matching.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.confer.matching.Item;
import org.confer.matching.Matcher;

/** Puts items into a matcher while the next ones are still being read from the file. */
final class Reading implements Consumer<Item>, AutoCloseable {

    private static final int CHUNK = 16_384;

    private final Matcher matcher;
    private List<Item> chunk = new ArrayList<>(CHUNK);

    /** Not one of the threads over which the matcher spreads its work. */
    private final ExecutorService beside = Executors.newSingleThreadExecutor();

    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    Reading(Matcher matcher) {
        this.matcher = matcher;
    }

    @Override
    public void accept(Item item) {
        chunk.add(item);
        if (chunk.size() == CHUNK) {
            next();
        }
    }

    private void next() {
        underWay.join();
        List<Item> full = chunk;
        underWay = CompletableFuture.runAsync(() -> matcher.putAll(full), beside);
        chunk = new ArrayList<>(CHUNK);
    }

    @Override
    public void close() {
        next();
        underWay.join();
        beside.close();
    }
}
