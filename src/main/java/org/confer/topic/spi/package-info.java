/** What modules above open and tell about topics. */
@NullMarked
@NamedInterface("spi")
package org.confer.topic.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
