package org.confer.datepoll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of open polls: whoever has not answered at half time and, of polls longer than two days,
 * on the last day; whoever convenes when the deadline is over. What is due is written down in the
 * transaction that tells it, so it is told once, whatever stops and however many applications run;
 * of steps that were missed only the last is told.
 */
@Component
class PollRounds {

    private static final Duration DAY = Duration.ofDays(1);

    private final PollStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PollRounds(
            PollStore store,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(
            fixedDelayString = "${confer.datepoll.remind-every:PT1M}",
            initialDelayString = "PT20S")
    void remind() {
        store.open().forEach(id -> transaction.executeWithoutResult(status -> remind(id)));
    }

    private void remind(PollId id) {
        Instant now = clock.instant();
        PollListing poll = store.find(id).orElseThrow();
        List<PollStepDue.Step> fresh =
                due(poll, now).stream().filter(step -> store.claim(id, step, now)).toList();
        if (!fresh.isEmpty()) {
            events.publishEvent(new PollStepDue(poll, fresh.getLast()));
        }
    }

    static List<PollStepDue.Step> due(PollListing poll, Instant now) {
        Duration length = Duration.between(poll.openedAt(), poll.deadline());
        List<PollStepDue.Step> due = new ArrayList<>();
        if (!now.isBefore(poll.openedAt().plus(length.dividedBy(2)))) {
            due.add(PollStepDue.Step.HALF_TIME);
        }
        if (length.compareTo(DAY.multipliedBy(2)) > 0
                && !now.isBefore(poll.deadline().minus(DAY))) {
            due.add(PollStepDue.Step.LAST_DAY);
        }
        if (!now.isBefore(poll.deadline())) {
            due.add(PollStepDue.Step.OVER);
        }
        return due;
    }
}
