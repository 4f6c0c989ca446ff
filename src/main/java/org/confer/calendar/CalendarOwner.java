package org.confer.calendar;

import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whose busy times: a department's own, or those of a person who works for it.
 *
 * @param person null for the department itself
 */
public record CalendarOwner(DepartmentId department, @Nullable PersonId person) {

    public static CalendarOwner of(DepartmentId department) {
        return new CalendarOwner(department, null);
    }
}
