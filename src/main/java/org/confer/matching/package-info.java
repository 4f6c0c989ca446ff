/**
 * Finds items that repeat one another and says why; this root is the vocabulary of the library, the
 * way in is {@code org.confer.matching.engine}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.confer.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
