/** Start pages and the search over everything; asks the modules below, changes nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "shell", "lists"})
package org.confer.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
