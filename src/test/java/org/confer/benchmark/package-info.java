/** What all benchmarks share. */
@NullMarked
package org.confer.benchmark;

import org.jspecify.annotations.NullMarked;
