/** Third stage: compares two profiles trait by trait, each to one of a few levels. */
@NullMarked
package org.confer.matching.compare;

import org.jspecify.annotations.NullMarked;
