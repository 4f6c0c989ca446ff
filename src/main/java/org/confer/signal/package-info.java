/** Tells every running application of one database what has just changed, through PostgreSQL. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.confer.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
