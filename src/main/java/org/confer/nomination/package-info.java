/** Seats of trainings: who is sent, known by a keyed hash and never by the official number. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "lists",
            "sheet",
            "secrets",
            "plancell",
            "organisation",
            "calendar",
            "training",
            "training :: spi",
            "duplicate"
        })
package org.confer.nomination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
