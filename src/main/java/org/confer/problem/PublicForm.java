package org.confer.problem;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.confer.conference.ConferenceId;
import org.confer.kernel.Anybody;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.notification.Notifications;
import org.confer.security.AddressFailures;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public form, which the operator switches on: strangers hand problems in without an account.
 * What they write is bounded in size and in number, per network address, in total and per
 * conference, and is read by the secretariat only.
 */
@Service
@Transactional
public class PublicForm {

    /** Problems from one network address that are free; then one more each minute. */
    static final int FREE = 5;

    /** Problems in an hour, wherever they come from. */
    static final int MOST_AN_HOUR = 100;

    /** Problems of one conference that wait; after that the secretariat reads first. */
    static final int MOST_WAITING = 500;

    /** Letters and digits that are not taken for one another when read aloud. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int RECEIPT = 10;
    private static final Duration HOUR = Duration.ofHours(1);

    private final ProblemStore store;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean open;
    private final AddressFailures fromAddress;
    private final SecureRandom random = new SecureRandom();

    PublicForm(
            ProblemStore store,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${CONFER_PUBLIC_FORM:off}") String setting) {
        this.store = store;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
        this.open = setting.strip().equalsIgnoreCase("on");
        this.fromAddress = new AddressFailures(clock, FREE);
    }

    /** Whether the operator has switched the form on. */
    @Anybody("whether there is a form is seen by whoever opens its address")
    public boolean isOpen() {
        return open;
    }

    /** The conferences that take problems; none while the form is off. */
    @Anybody("these conferences have said that they listen to everybody")
    @Transactional(readOnly = true)
    public List<Forum> forums() {
        return open ? store.forums() : List.of();
    }

    /**
     * @param address network address of whoever hands it in
     * @return the receipt, 10 letters and digits
     */
    @Anybody("the operator has switched the form on, and the conference takes problems")
    public Outcome<String> handIn(ConferenceId conference, NewProblem problem, String address) {
        Forum forum =
                forums().stream()
                        .filter(one -> one.id().equals(conference))
                        .findFirst()
                        .orElse(null);
        if (forum == null) {
            return Outcome.refused("problem.rule.theConferenceTakesProblems");
        }
        if (fromAddress.areTooMany(address)
                || store.since(clock.instant().minus(HOUR)) >= MOST_AN_HOUR) {
            return Outcome.refused("problem.rule.notTooManyAtOnce");
        }
        if (store.waiting(conference) >= MOST_WAITING) {
            return Outcome.refused("problem.rule.theSecretariatReadsFirst");
        }
        fromAddress.count(address);
        String receipt = receipt();
        ProblemId id = store.insert(conference, problem, receipt, clock.instant());
        store.officers(conference)
                .forEach(officer ->
                        notifications.notice(
                                officer,
                                Message.of("problem.notice.arrived", forum.name()),
                                "problems/" + id));
        events.publishEvent(new ProblemChanged(id, Message.of("problem.arrived", receipt)));
        return Outcome.done(receipt);
    }

    private String receipt() {
        StringBuilder receipt = new StringBuilder();
        for (int place = 0; place < RECEIPT; place++) {
            receipt.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return receipt.toString();
    }
}
