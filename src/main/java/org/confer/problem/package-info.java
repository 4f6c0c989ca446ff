/** Problems that people without an account hand in by a public form; they become topics. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "lists",
            "security",
            "notification",
            "conference",
            "conference :: spi",
            "topic"
        })
package org.confer.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
