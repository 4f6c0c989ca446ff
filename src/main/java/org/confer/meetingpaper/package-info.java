/** What is printed before a meeting: the agenda, the meeting notice and the attendance sheet. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "document",
            "notification",
            "conference",
            "topic",
            "meeting",
            "meeting :: spi"
        })
package org.confer.meetingpaper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
