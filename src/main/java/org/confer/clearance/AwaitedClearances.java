package org.confer.clearance;

import java.util.List;
import org.confer.kernel.Awaited;
import org.confer.kernel.AwaitedSource;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.springframework.stereotype.Component;

/** Minutes that wait for the own unit's agreement. */
@Component
class AwaitedClearances implements AwaitedSource {

    private final ClearanceStore store;
    private final CurrentUser user;

    AwaitedClearances(ClearanceStore store, CurrentUser user) {
        this.store = store;
        this.user = user;
    }

    @Override
    public List<Awaited> awaited() {
        if (!user.may(Permission.ANSWER_FOR_UNIT)) {
            return List.of();
        }
        return store.awaiting(user.department()).stream()
                .map(version ->
                        Awaited.on(
                                Message.of("clearance.awaited", version.title()),
                                "meetings/" + version.meeting() + "/clearance",
                                version.lastDay(),
                                version.zone()))
                .toList();
    }
}
