/** Plans a year of a conference's regular meetings by rule, moved off holidays. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "calendarfile",
            "calendar",
            "booking",
            "conference",
            "conference :: spi",
            "meeting"
        })
package org.confer.rhythm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
