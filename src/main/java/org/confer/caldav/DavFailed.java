package org.confer.caldav;

import java.time.Duration;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/** A server was reached but did not give what was asked for; says why in the user's words. */
public class DavFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;
    private final @Nullable Duration leaveAlone;

    DavFailed(Message reason) {
        this(reason, null);
    }

    DavFailed(Message reason, @Nullable Duration leaveAlone) {
        super(reason.key());
        this.reason = reason;
        this.leaveAlone = leaveAlone;
    }

    public Message reason() {
        return reason;
    }

    /** How long the server asks not to be asked again; null if it does not say. */
    public @Nullable Duration leaveAlone() {
        return leaveAlone;
    }
}
