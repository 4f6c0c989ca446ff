/** Connecting a calendar, and how fetching it goes. */
@NullMarked
package org.confer.calendarlink.ui;

import org.jspecify.annotations.NullMarked;
