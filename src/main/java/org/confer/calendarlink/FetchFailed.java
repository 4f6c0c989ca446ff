package org.confer.calendarlink;

import java.time.Duration;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/** A calendar could not be fetched; says why in the user's words. */
class FetchFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;
    private final @Nullable Duration leaveAlone;

    FetchFailed(Message reason) {
        this(reason, null);
    }

    /**
     * @param leaveAlone how long the server asks not to be asked again
     */
    FetchFailed(Message reason, @Nullable Duration leaveAlone) {
        super(reason.key());
        this.reason = reason;
        this.leaveAlone = leaveAlone;
    }

    Message reason() {
        return reason;
    }

    @Nullable Duration leaveAlone() {
        return leaveAlone;
    }
}
