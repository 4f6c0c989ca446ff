/** Fetches from addresses that users give, without letting them reach inside. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.confer.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
