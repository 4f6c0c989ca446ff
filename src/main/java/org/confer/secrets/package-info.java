/** Secrets, kept so that the database alone does not give them away. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.confer.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
