/** What modules above may add to the pages of the directory. */
@NullMarked
@NamedInterface("spi")
package org.confer.organisation.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
