/** The append-only trail of who did what when; hears every {@code Audited} event. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "shell", "lists", "sheet", "organisation :: tables"})
package org.confer.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
