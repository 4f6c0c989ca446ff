/**
 * Fills an empty demo installation through the same services that people use; never loaded unasked.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "sheet",
            "organisation",
            "security",
            "calendarfile",
            "calendar",
            "booking",
            "conference",
            "topic",
            "meeting",
            "action",
            "document",
            "minutes",
            "planfile",
            "planimport",
            "planround",
            "training"
        })
package org.confer.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
