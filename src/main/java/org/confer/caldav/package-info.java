/** Speaks CalDAV (RFC 4791), as far as reading calendars needs it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "outbound"})
package org.confer.caldav;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
