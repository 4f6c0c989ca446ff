/** Assigned actions: who does what by when, reported on and supervised until accepted. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "lists",
            "sheet",
            "organisation",
            "notification",
            "paper",
            "paper :: spi",
            "security",
            "calendar",
            "conference",
            "meeting",
            "meeting :: spi",
            "meeting :: tables",
            "sitting"
        })
package org.confer.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
