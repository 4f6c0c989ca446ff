/** What modules above show on the pages of calendars. */
@NullMarked
@NamedInterface("spi")
package org.confer.calendar.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
