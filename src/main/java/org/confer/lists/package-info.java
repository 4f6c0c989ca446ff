/** Pages that list things: search words, filters and order kept in the address, rows by slices. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "shell"})
package org.confer.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
