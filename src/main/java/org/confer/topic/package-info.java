/**
 * What units bring before a conference, from the draft to the result, and what units think of it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "lists",
            "organisation",
            "notification",
            "security",
            "paper",
            "paper :: spi",
            "conference"
        })
package org.confer.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
