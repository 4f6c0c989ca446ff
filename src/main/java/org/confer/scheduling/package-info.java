/** Finds a time for a meeting and says why. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "organisation",
            "calendarfile",
            "calendar",
            "booking"
        })
package org.confer.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
