/** The bell, the list of one's notices, and the administrator's outbox. */
@NullMarked
package org.confer.notification.ui;

import org.jspecify.annotations.NullMarked;
