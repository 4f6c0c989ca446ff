package org.confer.datepoll;

import java.time.Clock;
import java.util.Optional;
import org.confer.kernel.Anybody;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.security.AddressFailures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Date polls as guests see them, by a personal link and without an account. A guest sees the times
 * and the own answer, and of the others what the convener allows.
 */
@Service
@Transactional
public class GuestPolls {

    /** Wrong secrets that are free from one network address. */
    private static final int FREE_GUESSES = 30;

    /** Answers by one link that are free; then one more each minute. */
    private static final int FREE_ANSWERS = 200;

    private final PollStore store;
    private final GuestLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AddressFailures guesses;
    private final AddressFailures answers;

    GuestPolls(PollStore store, GuestLinks links, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.links = links;
        this.events = events;
        this.clock = clock;
        this.guesses = new AddressFailures(clock, FREE_GUESSES);
        this.answers = new AddressFailures(clock, FREE_ANSWERS);
    }

    /**
     * @param address network address of whoever asks; from one that guessed too often nothing is
     *     found any more for a while
     * @return empty if the link leads nowhere
     */
    @Anybody("the secret of the link is the proof")
    @Transactional(readOnly = true)
    public Optional<GuestPoll> find(String secret, String address) {
        if (guesses.areTooMany(address)) {
            return Optional.empty();
        }
        Optional<GuestId> guest = links.guest(secret);
        if (guest.isEmpty()) {
            guesses.count(address);
        }
        return guest.map(this::seenBy);
    }

    @Anybody("the secret of the link is the proof")
    public Outcome<GuestPoll> vote(
            String secret, String address, CandidateId candidate, Choice choice) {
        return answer(
                secret,
                address,
                poll ->
                        poll.poll()
                                .find(candidate)
                                .ifPresent(time ->
                                        store.vote(
                                                time.id(), poll.guest(), choice, clock.instant())));
    }

    /** Says the same to all times. */
    @Anybody("the secret of the link is the proof")
    public Outcome<GuestPoll> voteForAll(String secret, String address, Choice choice) {
        return answer(
                secret,
                address,
                poll ->
                        poll.poll()
                                .candidates()
                                .forEach(time ->
                                        store.vote(
                                                time.id(), poll.guest(), choice, clock.instant())));
    }

    /**
     * @param remark up to 500 characters; empty takes it back
     */
    @Anybody("the secret of the link is the proof")
    public Outcome<GuestPoll> remark(String secret, String address, String remark) {
        String checked = DatePolls.checkedRemark(remark);
        return answer(
                secret, address, poll -> store.remark(poll.poll().id(), poll.guest(), checked));
    }

    private Outcome<GuestPoll> answer(
            String secret, String address, java.util.function.Consumer<GuestPoll> step) {
        Optional<GuestPoll> found = find(secret, address);
        if (found.isEmpty()) {
            return PollRule.THE_POLL_IS_OPEN.refused();
        }
        GuestId guest = found.get().guest();
        store.lock(found.get().poll().id());
        GuestPoll now = seenBy(guest);
        if (!now.poll().takesAnswers(clock.instant())) {
            return now.poll().state() == PollState.OPEN
                    ? PollRule.THE_DEADLINE_IS_NOT_OVER.refused()
                    : PollRule.THE_POLL_IS_OPEN.refused();
        }
        String link = "guest " + guest;
        if (answers.areTooMany(link)) {
            return PollRule.ANSWERS_COME_ONE_AT_A_TIME.refused();
        }
        answers.count(link);
        step.accept(now);
        events.publishEvent(
                new PollChanged(
                        now.poll().meeting(),
                        now.poll().id(),
                        Message.of("datepoll.answered", now.own().name())));
        return Outcome.done(seenBy(guest));
    }

    private GuestPoll seenBy(GuestId guest) {
        PollListing poll = store.find(guest).orElseThrow();
        return new GuestPoll(
                guest, poll.seenBy(poll.othersShown(), voice -> guest.equals(voice.guest())));
    }
}
