/** What modules above add to the page of a conference. */
@NullMarked
@NamedInterface("spi")
package org.confer.conference.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
