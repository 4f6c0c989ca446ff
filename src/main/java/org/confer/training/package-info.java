/** Training plans: planning rounds, the plans of the agencies, the merged training calendar. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "lists",
            "organisation",
            "organisation :: tables",
            "sheet",
            "calendarfile",
            "plancell"
        })
package org.confer.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
