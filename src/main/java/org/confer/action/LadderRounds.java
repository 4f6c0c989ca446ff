package org.confer.action;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.confer.action.LadderStepDue.Addressee;
import org.confer.calendar.WorkingDays;
import org.confer.conference.ConferenceId;
import org.confer.conference.LadderDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Climbs the ladder: whoever does an action, then the head of the unit, then the convener. A step
 * is written down in the transaction that tells it, so it is told once, whatever stops and however
 * many applications run.
 */
@Component
class LadderRounds {

    /** More calendar days than any run of working days before the due date spans. */
    private static final int DAYS_AHEAD = 21;

    private final ActionStore actions;
    private final LadderStore ladder;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LadderRounds(
            ActionStore actions,
            LadderStore ladder,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.actions = actions;
        this.ladder = ladder;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(
            fixedDelayString = "${confer.action.remind-every:PT10M}",
            initialDelayString = "PT30S")
    void climb() {
        LocalDate horizon = LocalDate.now(clock).plusDays(DAYS_AHEAD);
        Map<ConferenceId, LadderDays> days = ladder.days();
        for (ActionListing action : actions.waitingFor(horizon)) {
            // somebody may have submitted it while the ones before it were climbing
            transaction.executeWithoutResult(status ->
                    actions.stillWaiting(action.id(), horizon)
                            .ifPresent(now ->
                                    climb(
                                            now,
                                            days.getOrDefault(
                                                    now.conference(), LadderDays.USUAL))));
        }
    }

    private void climb(ActionListing action, LadderDays days) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, action.zone());
        int late = workingDays.between(action.lead().id(), action.dueOn(), today);
        for (LadderStep step : LadderStep.due(late, action.dueOn().isBefore(today), days)) {
            List<Addressee> whom = ladder.whom(action, step);
            if (ladder.claim(action, step, whom, now)) {
                events.publishEvent(new LadderStepDue(action, step, whom));
            }
        }
    }
}
