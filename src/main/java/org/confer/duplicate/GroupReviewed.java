package org.confer.duplicate;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;

/** A reviewer said something of plans of a group. */
public record GroupReviewed(GroupId group, Message account) implements Audited {

    @Override
    public String subject() {
        return "duplicates";
    }

    @Override
    public long subjectId() {
        return group.value();
    }
}
