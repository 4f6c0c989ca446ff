/** Calls for topics: the secretariat asks all units until a deadline and sees who is late. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "notification",
            "conference",
            "conference :: spi",
            "topic"
        })
package org.confer.topiccall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
