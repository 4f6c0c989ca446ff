/**
 * A language model that runs in this process; the only package that knows its library. Not needed:
 * the engine works without.
 */
@NullMarked
@NamedInterface("meaning")
package org.confer.matching.meaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
