/** What people are told: notices in the application, and mails through an outbox. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "shell", "lists", "organisation"})
package org.confer.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
