/** What modules above bring to the pages of plans. */
@NullMarked
@NamedInterface("spi")
package org.confer.training.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
