/** Files that people hand in: looked into before they are taken, kept as they were. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "shell", "organisation"})
package org.confer.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
