package org.confer.meeting;

import java.util.EnumSet;
import java.util.Set;
import org.confer.kernel.Message;

/** The course of a meeting. */
public enum MeetingState {
    PLANNING,
    /** The units are asked which slots suit them. */
    POLLING,
    CONVENED,
    IN_SESSION,
    ENDED,
    /** The minutes are with the departments. */
    IN_CLEARANCE,
    ISSUED,
    POSTPONED,
    CANCELLED;

    /** The states that may follow. */
    public Set<MeetingState> next() {
        return switch (this) {
            case PLANNING, POSTPONED -> EnumSet.of(POLLING, CONVENED, CANCELLED);
            case POLLING -> EnumSet.of(PLANNING, CONVENED, CANCELLED);
            case CONVENED -> EnumSet.of(IN_SESSION, POSTPONED, CANCELLED);
            case IN_SESSION -> EnumSet.of(ENDED);
            // short minutes may be issued without a round of clearance
            case ENDED -> EnumSet.of(IN_CLEARANCE, ISSUED);
            case IN_CLEARANCE -> EnumSet.of(ENDED, ISSUED);
            case ISSUED, CANCELLED -> EnumSet.noneOf(MeetingState.class);
        };
    }

    public boolean mayBecome(MeetingState other) {
        return next().contains(other);
    }

    /** Whether time, place, seats and agenda may still be arranged. */
    public boolean isBeforehand() {
        return this == PLANNING || this == POLLING || this == POSTPONED || this == CONVENED;
    }

    /** Whether seats and agenda may still be changed: up to the end of the session. */
    public boolean isOpen() {
        return isBeforehand() || this == IN_SESSION;
    }

    public Message label() {
        return Message.of("meeting.meetingState." + name());
    }
}
