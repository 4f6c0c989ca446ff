package org.confer;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started and is stopped the other way round, also when a start is cut short. */
final class Running implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /** Stops the part at once if everything has been stopped while it started. */
    synchronized void add(AutoCloseable part) {
        parts.push(part);
        if (closed) {
            close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception problem) {
                System.err.println("While stopping: " + problem);
            }
        }
    }
}
