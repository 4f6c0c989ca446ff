/** Busy times, working days, rooms, finding a slot, and iCalendar in and out. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "shell", "organisation", "organisation :: tables"})
package org.confer.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
