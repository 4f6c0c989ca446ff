/** Pages about meetings. */
@NullMarked
package org.confer.meeting.ui;

import org.jspecify.annotations.NullMarked;
