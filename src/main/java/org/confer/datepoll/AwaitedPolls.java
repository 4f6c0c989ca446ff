package org.confer.datepoll;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.confer.conference.Reach;
import org.confer.kernel.Awaited;
import org.confer.kernel.AwaitedSource;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.springframework.stereotype.Component;

/** Polls that wait for an answer of the own unit, and those whose time is to be chosen. */
@Component
class AwaitedPolls implements AwaitedSource {

    private final PollStore store;
    private final Reach reach;
    private final CurrentUser user;
    private final Clock clock;

    AwaitedPolls(PollStore store, Reach reach, CurrentUser user, Clock clock) {
        this.store = store;
        this.reach = reach;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public List<Awaited> awaited() {
        if (!user.may(Permission.SEE_MEETINGS)) {
            return List.of();
        }
        return store.open(user.department()).stream()
                .map(store::find)
                .flatMap(Optional::stream)
                .flatMap(this::awaited)
                .toList();
    }

    private Stream<Awaited> awaited(PollListing poll) {
        String address = "meetings/" + poll.meeting() + "/poll";
        if (poll.takesAnswers(clock.instant())) {
            return user.may(Permission.ANSWER_FOR_UNIT)
                            && poll.of(user.department())
                                    .filter(voice -> DatePolls.owes(poll, voice))
                                    .isPresent()
                    ? Stream.of(
                            Awaited.by(
                                    Message.of("datepoll.awaited.answer", poll.title()),
                                    address,
                                    poll.deadline(),
                                    poll.zone()))
                    : Stream.empty();
        }
        return reach.convenes(store.lead(poll.meeting()))
                ? Stream.of(
                        Awaited.sometime(
                                Message.of("datepoll.awaited.choose", poll.title()), address))
                : Stream.empty();
    }
}
