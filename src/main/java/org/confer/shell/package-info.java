/**
 * The frame around every page: menu, error pages, wording, formats and the few shared components.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.confer.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
