/** The few small types that every floor of the house shares; imports no other module. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.confer.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
