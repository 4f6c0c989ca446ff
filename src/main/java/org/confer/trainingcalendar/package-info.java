/** The merged training calendar: every plan that takes place, of all agencies, each once. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "lists",
            "organisation",
            "calendar",
            "sheet",
            "calendarfile",
            "plancell",
            "planfile",
            "training"
        })
package org.confer.trainingcalendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
