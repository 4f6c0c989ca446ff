/** Duplicates among the plans: found, explained, decided on by the conference, and carried out. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "matching",
            "matching :: engine",
            "matching :: cluster",
            "organisation",
            "calendar",
            "plancell",
            "planfile",
            "planimport",
            "conference",
            "topic",
            "topic :: spi",
            "meeting",
            "meeting :: spi",
            "minutes",
            "training",
            "training :: spi",
            "training :: tables"
        })
package org.confer.consolidation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
