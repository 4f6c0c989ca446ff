/** Calls for plans: who owes them by when, who handed in and who is late. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "lists",
            "organisation",
            "calendar",
            "notification",
            "conference",
            "conference :: spi",
            "training"
        })
package org.confer.planround;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
