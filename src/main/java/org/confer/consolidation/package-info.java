/** What is proposed about duplicate plans, decided on by the conference, and carried out. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "lists",
            "matching",
            "matching :: engine",
            "organisation",
            "calendar",
            "plancell",
            "conference",
            "topic",
            "topic :: spi",
            "meeting",
            "meeting :: spi",
            "minutes",
            "training",
            "training :: tables",
            "duplicate"
        })
package org.confer.consolidation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
