/** Papers as tagged PDF for print and archive; the only room that knows the libraries for it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.confer.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
