/**
 * Reads one cell of a training plan as people write it: days, headcounts, sums of money, lengths,
 * titles, names of agencies; Chinese and English.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "sheet"})
package org.confer.plancell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
