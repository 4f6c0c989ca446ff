package org.confer.invitation;

import java.time.Instant;
import org.confer.calendarfile.CalendarAnswer;
import org.confer.calendarfile.CalendarInvitation;
import org.confer.kernel.PersonId;

/**
 * Somebody who was asked by mail.
 *
 * @param sequence of the invitation sent last
 * @param uninvited whether the invitation was taken back
 * @param status what the person answered last
 */
public record InvitedListing(
        PersonId person,
        String name,
        CalendarInvitation.Role role,
        int sequence,
        Instant sentAt,
        boolean uninvited,
        CalendarAnswer.Status status,
        String comment) {}
