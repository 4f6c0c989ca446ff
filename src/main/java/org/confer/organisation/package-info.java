/** Departments with their level and place in the tree, people, liaison officers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "shell", "lists", "sheet"})
package org.confer.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
