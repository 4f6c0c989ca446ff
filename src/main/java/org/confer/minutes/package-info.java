/** Minutes of meetings: drafted from the record, worded by the secretariat, issued for good. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "lists",
            "document",
            "organisation",
            "notification",
            "conference",
            "meeting",
            "meeting :: spi",
            "sitting",
            "action"
        })
package org.confer.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
