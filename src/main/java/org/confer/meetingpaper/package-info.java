/** What is printed and sent before a meeting: agenda, notice, attendance sheet, topics' papers. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "document",
            "paper",
            "notification",
            "conference",
            "topic",
            "meeting",
            "meeting :: spi",
            "sitting",
            "invitation :: spi"
        })
package org.confer.meetingpaper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
