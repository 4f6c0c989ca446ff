package org.confer.topic;

import org.confer.kernel.Message;
import org.confer.kernel.Outcome;

/** The rules of topics; each is said to the user in a sentence. */
public enum TopicRule {
    A_TOPIC_TAKES_THE_STEP_THAT_FOLLOWS,
    CONCERNED_UNITS_TAKE_PART,
    A_TOPIC_IS_CHANGED_BEFORE_IT_IS_ACCEPTED,
    A_TOPIC_IS_READY_FOR_AN_AGENDA,
    ONLY_THE_LEAD_UNIT_PROPOSES,
    TWO_OPEN_TOPICS_OF_A_CONFERENCE_ARE_MERGED,
    A_TOPIC_HAS_A_FEW_PAPERS,
    A_REASON_IS_GIVEN,
    AN_OPINION_IS_GIVEN_BEFOREHAND;

    public Message words(Object... arguments) {
        return Message.of("topic.rule." + name(), arguments);
    }

    public <T> Outcome<T> refused(Object... arguments) {
        return new Outcome.Refused<>(words(arguments));
    }
}
