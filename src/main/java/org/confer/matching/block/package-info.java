/** Second stage: finds the pairs that are worth comparing. */
@NullMarked
package org.confer.matching.block;

import org.jspecify.annotations.NullMarked;
