package org.confer.outbound;

import org.confer.kernel.Message;

/** Nothing was fetched; says why in the user's words. Holds no address but the host. */
public class Unreachable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    public Unreachable(Message reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
