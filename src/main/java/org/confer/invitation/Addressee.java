package org.confer.invitation;

import org.confer.calendarfile.CalendarInvitation;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;

/** Somebody to be asked: named for a seat, or an officer or deputy of a unit that named nobody. */
record Addressee(
        PersonId person,
        DepartmentId department,
        String name,
        String email,
        CalendarInvitation.Role role) {}
