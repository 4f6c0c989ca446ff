/**
 * Where the records are kept: the PostgreSQL server that needs no installation, the migrations, and
 * backup and restore; knows no table of any other module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.confer.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
