package org.confer.action;

import org.confer.kernel.Message;
import org.confer.kernel.Outcome;

/** The rules of assigned actions; each is said to the user in a sentence. */
public enum ActionRule {
    A_UNIT_TAKES_PART,
    THE_DUE_DATE_IS_NOT_PAST,
    THE_RESPONSIBLE_PERSON_WORKS_FOR_THE_LEAD_UNIT,
    AN_ACTION_TAKES_THE_STEP_THAT_FOLLOWS,
    SOMETHING_IS_REPORTED,
    EVIDENCE_IS_BOUNDED,
    A_REASON_IS_GIVEN,
    AN_EXTENSION_IS_LATER_THAN_THE_DUE_DATE,
    AN_EXTENSION_WAS_ASKED,
    THE_ACTION_IS_OPEN;

    public Message words(Object... arguments) {
        return Message.of("action.rule." + name(), arguments);
    }

    <T> Outcome<T> refused(Object... arguments) {
        return new Outcome.Refused<>(words(arguments));
    }
}
