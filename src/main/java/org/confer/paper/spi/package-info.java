/** What pages of modules above show of papers: choosing and fetching them. */
@NullMarked
@NamedInterface("spi")
package org.confer.paper.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
