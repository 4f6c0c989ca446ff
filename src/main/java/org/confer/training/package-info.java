/** Training plans: planning rounds, import of plan files, the merged training calendar. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "organisation",
            "organisation :: tables",
            "sheet",
            "calendarfile",
            "plancell",
            "planfile"
        })
package org.confer.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
