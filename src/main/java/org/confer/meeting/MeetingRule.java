package org.confer.meeting;

import org.confer.kernel.Message;
import org.confer.kernel.Outcome;

/** The rules of meetings; each is said to the user in a sentence. */
public enum MeetingRule {
    A_MEETING_TAKES_THE_STEP_THAT_FOLLOWS,
    TIME_AND_PLACE_ARE_SET_BEFOREHAND,
    A_TIME_IS_SET,
    THE_TIME_LIES_AHEAD,
    AT_LEAST_TWO_UNITS_ARE_INVITED,
    THE_AGENDA_IS_NOT_EMPTY,
    A_REASON_IS_GIVEN,
    THE_MEETING_IS_CONVENED,
    THE_MEETING_IS_IN_SESSION,
    SEATS_ARE_SET_BEFORE_THE_END,
    A_UNIT_HAS_ONE_SEAT,
    A_PERSON_HAS_ONE_SEAT,
    THE_UNIT_IS_EXPECTED,
    THE_SEATS_OF_MEMBERS_STAY,
    A_SEAT_IS_TAKEN_BACK_ONCE,
    A_SUBSTITUTE_IS_ANOTHER_PERSON,
    THE_UNIT_HAS_NOT_ARRIVED,
    THE_UNIT_IS_PRESENT,
    THE_AGENDA_IS_SET_BEFORE_THE_END,
    A_TOPIC_IS_ON_THE_AGENDA_ONCE,
    THE_MATTER_IS_STILL_OPEN,
    THE_ITEM_STANDS_ON_THE_AGENDA,
    A_CALLED_ITEM_STAYS,
    THE_TIME_OF_AN_ITEM_IS_SENSIBLE,
    ONE_ITEM_IS_TREATED_AT_A_TIME,
    THE_ITEM_WAS_CALLED,
    A_DECISION_IS_RECORDED_ONCE,
    QUORUM_OF_UNITS_PRESENT,
    A_UNIT_ON_RECORD_WAS_THERE,
    WHO_VOTES_IS_PRESENT,
    THE_ROLL_TELLS_WHAT_HAPPENED,
    A_UNIT_COMES_AFTER_IT_LEFT;

    public Message words(Object... arguments) {
        return Message.of("meeting.rule." + name(), arguments);
    }

    <T> Outcome<T> refused(Object... arguments) {
        return new Outcome.Refused<>(words(arguments));
    }
}
