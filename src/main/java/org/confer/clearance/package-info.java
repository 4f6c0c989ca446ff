/** The units' agreement to minutes before they are issued: versions, remarks, answers. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "document",
            "organisation",
            "notification",
            "security",
            "conference",
            "meeting",
            "meeting :: spi",
            "minutes",
            "minutes :: spi"
        })
package org.confer.clearance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
