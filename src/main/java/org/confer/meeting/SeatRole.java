package org.confer.meeting;

import org.confer.kernel.Message;

/** The part in which a unit takes its seat. */
public enum SeatRole {
    /** 主持: the lead department. */
    CHAIR,
    /** 出席: a member; counts for the quorum like the chair. */
    ATTENDS,
    /** 列席: sees and attends only the items it is asked in for. */
    SITS_IN,
    /** 抄送: is told, does not come. */
    COPY;

    /** Whether the unit is one of those whose presence makes the quorum. */
    public boolean countsForQuorum() {
        return this == CHAIR || this == ATTENDS;
    }

    public Message label() {
        return Message.of("meeting.seatRole." + name());
    }
}
