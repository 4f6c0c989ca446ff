/** Asks the units at a meeting, and guests, which of some times suit them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "secrets",
            "shell",
            "calendarfile",
            "organisation",
            "notification",
            "security",
            "calendar",
            "booking",
            "scheduling",
            "conference",
            "meeting",
            "meeting :: spi"
        })
package org.confer.datepoll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
