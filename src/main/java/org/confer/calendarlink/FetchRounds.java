package org.confer.calendarlink;

import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks again and again whether calendars are due, and fetches some at once: a server that keeps us
 * waiting delays the others little.
 */
@Component
class FetchRounds {

    private static final int AT_ONCE = 4;
    private static final Logger LOG = LoggerFactory.getLogger(FetchRounds.class);

    private final Fetching fetching;
    private final Semaphore free = new Semaphore(AT_ONCE);

    FetchRounds(Fetching fetching) {
        this.fetching = fetching;
    }

    @Scheduled(
            fixedDelayString = "${confer.calendars.fetch-every:PT20S}",
            initialDelayString = "PT15S")
    void round() {
        for (int i = 0; i < AT_ONCE; i++) {
            start();
        }
    }

    /** One more worker, if there is room for it; who finds nothing to do ends at once. */
    void start() {
        if (free.tryAcquire()) {
            Thread.ofVirtual().name("calendars").start(this::work);
        }
    }

    private void work() {
        try {
            boolean more = true;
            while (more) {
                more = fetching.fetchOne();
            }
        } catch (RuntimeException noDatabase) {
            LOG.warn("Calendars cannot be fetched now: {}", noDatabase.getClass().getName());
        } finally {
            free.release();
        }
    }
}
