/**
 * Turns the training plan files that agencies send (CSV, XLSX, ICS) into plan rows: recognises the
 * layout, proposes it for correction, makes plans of the rows, and says for each row what was
 * wrong.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "sheet", "calendarfile", "plancell"})
package org.confer.planfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
