/** Training plans: planning rounds, the plans of the agencies, and what became of them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "lists",
            "organisation",
            "organisation :: tables",
            "calendar",
            "plancell"
        })
package org.confer.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
