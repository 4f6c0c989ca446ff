package org.confer.action;

import java.util.List;
import java.util.stream.Stream;
import org.confer.kernel.Awaited;
import org.confer.kernel.AwaitedSource;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Found;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.kernel.SearchSource;
import org.confer.kernel.Slice;
import org.springframework.stereotype.Component;

/** What waits for the person at work among the actions, and actions found by the search box. */
@Component
class AwaitedActions implements AwaitedSource, SearchSource {

    private static final int MOST = 50;

    private final Actions actions;
    private final CurrentUser user;

    AwaitedActions(Actions actions, CurrentUser user) {
        this.actions = actions;
        this.user = user;
    }

    @Override
    public List<Awaited> awaited() {
        if (!user.may(Permission.SEE_ACTIONS)) {
            return List.of();
        }
        Stream<Awaited> mine =
                list(ActionScope.MINE, "", MOST).stream()
                        .filter(action -> action.state() != ActionState.SUBMITTED)
                        .map(action -> awaited(action, "action.awaited.do"));
        Stream<Awaited> unnamed =
                user.may(Permission.ANSWER_FOR_UNIT)
                        ? list(ActionScope.OURS, "", MOST).stream()
                                .filter(action ->
                                        action.responsible() == null
                                                && user.worksFor(action.lead().id()))
                                .map(action -> awaited(action, "action.awaited.name"))
                        : Stream.empty();
        Stream<Awaited> toJudge =
                user.may(Permission.CONVENE)
                        ? list(ActionScope.ALL, "", Slice.LARGEST).stream()
                                .filter(action ->
                                        user.worksFor(action.conferenceLead())
                                                && (action.state() == ActionState.SUBMITTED
                                                        || action.extensionAskedTo() != null))
                                .map(action -> awaited(action, "action.awaited.judge"))
                        : Stream.empty();
        return Stream.of(mine, unnamed, toJudge).flatMap(all -> all).limit(MOST).toList();
    }

    @Override
    public List<Found> search(String words, int limit) {
        if (!user.may(Permission.SEE_ACTIONS)) {
            return List.of();
        }
        return actions
                .list(new ActionFilter(ActionScope.ALL, words, false), Slice.first(limit))
                .stream()
                .map(action ->
                        new Found(
                                Message.of("action.kind"),
                                action.text(),
                                action.lead().name(),
                                "actions/" + action.id(),
                                action.dueOn().atStartOfDay(action.zone()).toInstant()))
                .toList();
    }

    private List<ActionListing> list(ActionScope scope, String words, int most) {
        return actions.list(new ActionFilter(scope, words, true), Slice.first(most));
    }

    private static Awaited awaited(ActionListing action, String key) {
        return Awaited.on(
                Message.of(key, action.text()),
                "actions/" + action.id(),
                action.dueOn(),
                action.zone());
    }
}
