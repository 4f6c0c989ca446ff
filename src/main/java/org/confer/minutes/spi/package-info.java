/** What modules above demand before minutes are issued. */
@NullMarked
@NamedInterface("spi")
package org.confer.minutes.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
