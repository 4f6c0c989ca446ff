/** The standing conference: its charter, its members and who of them works for it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "shell", "lists", "organisation", "security"})
package org.confer.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
