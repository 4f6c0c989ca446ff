package org.confer.calendar;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;

/**
 * Busy times or working days were changed.
 *
 * @param subject {@code busy-times} or {@code working-days}
 * @param subjectId key of the department or year
 */
public record CalendarChanged(String subject, long subjectId, Message account) implements Audited {}
