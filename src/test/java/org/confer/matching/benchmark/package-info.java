/** Measures the matching engine against known answers and against peers. */
@NullMarked
package org.confer.matching.benchmark;

import org.jspecify.annotations.NullMarked;
