package org.confer.organisation;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;

/** A person was entered, changed or deactivated. */
public record PersonChanged(PersonId person, Message account) implements Audited {

    @Override
    public String subject() {
        return "person";
    }

    @Override
    public long subjectId() {
        return person.value();
    }
}
