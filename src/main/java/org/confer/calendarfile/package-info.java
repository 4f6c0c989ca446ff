/**
 * Calendar files (iCalendar, RFC 5545), read and written: the only room that knows the libraries
 * for it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.confer.calendarfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
