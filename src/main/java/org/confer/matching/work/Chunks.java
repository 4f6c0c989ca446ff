package org.confer.matching.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Cuts a range into chunks for all processors. Whoever is free takes the next one, where a parallel
 * stream gives each processor its share beforehand and some wait while one still has the dearest.
 */
public final class Chunks {

    private Chunks() {}

    /** Works on the numbers from the first up to, but not including, the last. */
    public interface Work {
        void on(int from, int to);
    }

    /** The same, with a result. */
    public interface Task<T> {
        T of(int from, int to);
    }

    /**
     * @param size 0 or more
     * @param chunk above 0
     */
    public static void each(int size, int chunk, Work work) {
        int chunks = (size + chunk - 1) / chunk;
        AtomicInteger next = new AtomicInteger();
        IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
                .parallel()
                .forEach(worker -> {
                    for (int i = next.getAndIncrement(); i < chunks; i = next.getAndIncrement()) {
                        work.on(i * chunk, Math.min(size, (i + 1) * chunk));
                    }
                });
    }

    /**
     * @return results in the order of the chunks
     */
    public static <T> List<T> map(int size, int chunk, Task<T> task) {
        List<List<T>> results =
                new ArrayList<>(Collections.nCopies((size + chunk - 1) / chunk, List.of()));
        each(size, chunk, (from, to) -> results.set(from / chunk, List.of(task.of(from, to))));
        return results.stream().flatMap(List::stream).toList();
    }
}
