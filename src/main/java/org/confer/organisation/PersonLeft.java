package org.confer.organisation;

import java.util.Optional;
import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;

/**
 * A person does not work here any more. Modules above hand the person's open work over to the
 * successor, in the same transaction.
 */
public record PersonLeft(PersonId person, Optional<PersonId> successor, Message account)
        implements Audited {

    @Override
    public String subject() {
        return "person";
    }

    @Override
    public long subjectId() {
        return person.value();
    }
}
