/** Rooms, and the times for which rooms and people are held. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "lists",
            "organisation",
            "organisation :: tables",
            "calendarfile",
            "calendar"
        })
package org.confer.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
