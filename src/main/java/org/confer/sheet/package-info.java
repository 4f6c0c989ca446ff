/**
 * Reads and writes tables (CSV and XLSX) as streams of rows; the only room that knows those formats
 * and their libraries.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.confer.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
