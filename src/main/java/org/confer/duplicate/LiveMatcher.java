package org.confer.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.confer.matching.Item;
import org.confer.matching.Match;
import org.confer.matching.Matcher;
import org.confer.planimport.PlansImported;
import org.confer.training.PlanChanged;
import org.confer.training.PlanOutline;
import org.confer.training.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * All plans that take place, in memory, ready for look-ups while somebody types. Filled by the
 * first look-up, and anew by the first one after an import; single changes are followed at once.
 */
@Component
class LiveMatcher {

    private static final int CHUNK = 5_000;

    private final Plans plans;
    private final PlanMatchers matchers;
    private final ReadWriteLock changes = new ReentrantReadWriteLock();
    private final ReentrantLock filling = new ReentrantLock();
    private volatile @Nullable Matcher matcher;
    private volatile boolean outdated = true;

    LiveMatcher(Plans plans, PlanMatchers matchers) {
        this.plans = plans;
        this.matchers = matchers;
    }

    @ApplicationModuleListener
    void on(PlansImported event) {
        outdated = true;
    }

    @ApplicationModuleListener
    void on(PlanChanged event) {
        Optional<PlanOutline> now = plans.ifTakesPlace(event.plan());
        changes.writeLock().lock();
        try {
            Matcher current = matcher;
            if (current != null) {
                current.remove(event.plan().toString());
                now.ifPresent(plan -> current.put(PlanItems.of(plan)));
            }
        } finally {
            changes.writeLock().unlock();
        }
    }

    /**
     * What this item would repeat or clash with, most probable first. While it is filled for the
     * first time others than the filling look-up find nothing. Called within a transaction.
     */
    List<Match> repeats(Item item, int limit) {
        if (outdated && filling.tryLock()) {
            try {
                fill(item);
            } finally {
                filling.unlock();
            }
        }
        changes.readLock().lock();
        try {
            Matcher current = matcher;
            return current == null ? List.of() : current.repeats(item, limit);
        } finally {
            changes.readLock().unlock();
        }
    }

    private void fill(Item any) {
        outdated = false;
        Matcher fresh = matchers.forLooking();
        List<Item> waiting = new ArrayList<>();
        plans.eachThatTakesPlace(plan -> {
            waiting.add(PlanItems.of(plan));
            if (waiting.size() == CHUNK) {
                fresh.putAll(waiting);
                waiting.clear();
            }
        });
        fresh.putAll(waiting);
        // the first look-up makes the index; after it many may look at once
        fresh.repeats(any, 1);
        changes.writeLock().lock();
        try {
            matcher = fresh;
        } finally {
            changes.writeLock().unlock();
        }
    }
}
