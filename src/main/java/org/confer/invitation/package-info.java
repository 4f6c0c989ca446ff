/** Invitations by mail that calendar programs understand, and the answers that come back. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "lists",
            "notification",
            "security",
            "calendarfile",
            "conference",
            "meeting",
            "meeting :: spi"
        })
package org.confer.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
