/** The pages of calendars, rooms and working days. */
@NullMarked
package org.confer.calendar.ui;

import org.jspecify.annotations.NullMarked;
