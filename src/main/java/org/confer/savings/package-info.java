/** What joining trainings has saved in a planning round. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "lists",
            "sheet",
            "organisation",
            "calendar",
            "training",
            "duplicate",
            "consolidation"
        })
package org.confer.savings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
