package org.confer.calendar;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;

/**
 * Busy times, working days, a room or a booking were changed.
 *
 * @param subject {@code busy-times}, {@code working-days}, {@code room} or {@code booking}
 * @param subjectId key of the department, year, room or purpose
 */
public record CalendarChanged(String subject, long subjectId, Message account) implements Audited {}
