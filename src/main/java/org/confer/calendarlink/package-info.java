/** Fetches calendars from where people keep them, again and again. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "lists",
            "organisation",
            "calendar",
            "calendar :: spi",
            "calendarfile",
            "caldav",
            "outbound",
            "secrets"
        })
package org.confer.calendarlink;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
