/** The standing conference: members, meetings, topics, agenda, seats, attendance and decisions. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "organisation",
            "notification",
            "security",
            "booking",
            "scheduling"
        })
package org.confer.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
