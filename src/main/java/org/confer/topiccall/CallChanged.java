package org.confer.topiccall;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;

/** A call was opened, answered, or units were reminded of it. */
public record CallChanged(CallId call, Message account) implements Audited {

    @Override
    public String subject() {
        return "call-for-topics";
    }

    @Override
    public long subjectId() {
        return call.value();
    }
}
