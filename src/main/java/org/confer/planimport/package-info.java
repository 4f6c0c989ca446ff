/**
 * Import of the plan files that agencies send: how a file is understood, what each row would do,
 * and the storing of it, all or nothing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "lists",
            "organisation",
            "calendar",
            "plancell",
            "planfile",
            "training",
            "training :: tables"
        })
package org.confer.planimport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
