package org.confer.topic;

import org.confer.kernel.Audited;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;

/** A unit said what it thinks of a matter. */
public record OpinionGiven(Origin matter, String title, DepartmentId unit, Stance stance)
        implements Audited {

    @Override
    public String subject() {
        return matter.kind();
    }

    @Override
    public long subjectId() {
        return matter.id();
    }

    @Override
    public Message account() {
        return Message.of("topic.opinion.given", title, stance.label());
    }
}
