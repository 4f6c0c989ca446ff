package org.confer.security;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;

/** An account was opened, given other roles, locked, or its password set. */
public record AccountChanged(PersonId person, Message account) implements Audited {

    @Override
    public String subject() {
        return "account";
    }

    @Override
    public long subjectId() {
        return person.value();
    }
}
