/** The meetings of a conference: seats, agenda, attendance and decisions. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "lists",
            "organisation",
            "notification",
            "security",
            "calendarfile",
            "calendar",
            "booking",
            "scheduling",
            "conference",
            "conference :: spi",
            "paper",
            "paper :: spi",
            "topic",
            "topic :: spi"
        })
package org.confer.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
