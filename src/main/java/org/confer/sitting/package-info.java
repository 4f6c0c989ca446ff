/** The meeting while it sits: what is written live, by whom, and who follows it on a screen. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "signal",
            "organisation",
            "conference",
            "topic",
            "meeting",
            "meeting :: spi"
        })
package org.confer.sitting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
