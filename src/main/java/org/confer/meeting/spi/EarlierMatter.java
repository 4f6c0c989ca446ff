package org.confer.meeting.spi;

import java.time.LocalDate;
import org.confer.conference.Unit;
import org.confer.kernel.Message;
import org.confer.meeting.DecisionId;

/**
 * Something that an earlier decision left to be done.
 *
 * @param decision from which it comes; who may see the decision is shown the matter
 * @param meeting title of the meeting that decided
 * @param decisionNumber within the conference
 * @param lead the unit that does it
 * @param dueOn last day on which it is in time
 * @param status how it stands
 * @param address its page, relative to the application
 */
public record EarlierMatter(
        DecisionId decision,
        String meeting,
        int decisionNumber,
        String text,
        Unit lead,
        LocalDate dueOn,
        Message status,
        String address) {}
