package org.confer.demo;

import org.confer.kernel.BeforeOpening;
import org.confer.security.Accounts;
import org.confer.security.Acting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demo once, when it was asked for and the installation is empty; all of it or nothing.
 */
@Component
@ConditionalOnBooleanProperty("confer.demo")
class DemoLoader implements BeforeOpening {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

    private final Acting acting;
    private final Accounts accounts;
    private final DemoOrganisation organisation;
    private final DemoConferences conferences;
    private final DemoMeetings meetings;
    private final DemoPlans plans;
    private final DemoRounds rounds;
    private final TransactionTemplate transaction;

    DemoLoader(
            Acting acting,
            Accounts accounts,
            DemoOrganisation organisation,
            DemoConferences conferences,
            DemoMeetings meetings,
            DemoPlans plans,
            DemoRounds rounds,
            TransactionTemplate transaction) {
        this.acting = acting;
        this.accounts = accounts;
        this.organisation = organisation;
        this.conferences = conferences;
        this.meetings = meetings;
        this.plans = plans;
        this.rounds = rounds;
        this.transaction = transaction;
    }

    @Override
    public void prepare() {
        if (accounts.anyExist()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            DemoDirectory directory = acting.asInstaller(organisation::load);
            conferences.load(directory);
            meetings.load(directory);
            plans.load(directory);
            rounds.load(directory);
            log.info("The demo is loaded: {} people", directory.people().size());
        });
    }
}
