package org.confer.planround;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.confer.kernel.Awaited;
import org.confer.kernel.AwaitedSource;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.springframework.stereotype.Component;

/** Plans that the own unit owes, and calls of which a secretariat is to see the end. */
@Component
class AwaitedRounds implements AwaitedSource {

    private static final int MOST = 50;

    private final PlanRoundStore store;
    private final CurrentUser user;
    private final Clock clock;

    AwaitedRounds(PlanRoundStore store, CurrentUser user, Clock clock) {
        this.store = store;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public List<Awaited> awaited() {
        List<Awaited> all = new ArrayList<>();
        if (user.may(Permission.KEEP_PLANS)) {
            store.owedBy(user.department()).forEach(round -> all.add(owed(round)));
        }
        if (user.may(Permission.CONVENE)) {
            store.runBy(user.department()).stream()
                    .filter(round -> isToClose(round))
                    .forEach(round -> all.add(toClose(round)));
        }
        return all.stream().limit(MOST).toList();
    }

    private static Awaited owed(PlanRoundListing round) {
        return Awaited.on(
                Message.of(
                        "planround.awaited.submit", round.conferenceName(), round.span().words()),
                address(round),
                round.deadline(),
                round.zone());
    }

    /** Everybody has handed in, or the time for it is over. */
    private boolean isToClose(PlanRoundListing round) {
        return round.missing() == 0 || !clock.instant().isBefore(round.over());
    }

    private static Awaited toClose(PlanRoundListing round) {
        return Awaited.sometime(
                round.missing() == 0
                        ? Message.of("planround.awaited.complete", round.span().words())
                        : Message.of(
                                "planround.awaited.incomplete",
                                round.span().words(),
                                round.missing()),
                address(round));
    }

    private static String address(PlanRoundListing round) {
        return "plan-rounds/" + round.id();
    }
}
