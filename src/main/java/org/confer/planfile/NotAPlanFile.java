package org.confer.planfile;

import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/** A sound table or calendar in which no plans can be found. */
public final class NotAPlanFile extends InvalidInput {

    private static final long serialVersionUID = 1L;

    NotAPlanFile(Message reason) {
        super(reason);
    }
}
