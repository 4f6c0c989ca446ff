package org.confer.conference;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;

/** A conference was founded or its charter or membership changed. */
public record ConferenceChanged(ConferenceId conference, Message account) implements Audited {

    @Override
    public String subject() {
        return "conference";
    }

    @Override
    public long subjectId() {
        return conference.value();
    }
}
