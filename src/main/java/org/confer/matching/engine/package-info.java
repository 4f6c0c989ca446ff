/** The way in: puts the stages together. */
@NullMarked
@NamedInterface("engine")
package org.confer.matching.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
