/** Calendars to which people subscribe with their own programs, each by a secret address. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "secrets",
            "shell",
            "calendarfile",
            "organisation",
            "organisation :: tables",
            "security",
            "conference",
            "meeting",
            "datepoll",
            "action",
            "trainingcalendar"
        })
package org.confer.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
