/** What modules above bring to meetings: matters for the agenda, tabs, and notes to decisions. */
@NullMarked
@NamedInterface("spi")
package org.confer.meeting.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
