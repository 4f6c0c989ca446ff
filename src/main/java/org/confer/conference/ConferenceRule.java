package org.confer.conference;

import org.confer.kernel.Message;
import org.confer.kernel.Outcome;

/** The rules of conferences and their members; each is said to the user in a sentence. */
public enum ConferenceRule {
    A_CONFERENCE_HAS_A_NAME_OF_ITS_OWN,
    THE_CONFERENCE_IS_NOT_CLOSED,
    A_UNIT_IS_A_MEMBER_ONCE,
    A_SECRETARIAT_ADMITS_UNITS_OF_ITS_OWN_BODY,
    THE_LEAD_UNIT_STAYS_A_MEMBER,
    THE_UNIT_IS_A_MEMBER,
    A_UNIT_HAS_A_FEW_DEPUTIES,
    A_PERSON_SPEAKS_FOR_THE_OWN_UNIT;

    public Message words(Object... arguments) {
        return Message.of("conference.rule." + name(), arguments);
    }

    public <T> Outcome<T> refused(Object... arguments) {
        return new Outcome.Refused<>(words(arguments));
    }
}
