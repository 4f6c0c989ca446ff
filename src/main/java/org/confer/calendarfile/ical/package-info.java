/** The fence around iCalendar: the only place that knows its syntax and iCal4j. */
@NullMarked
package org.confer.calendarfile.ical;

import org.jspecify.annotations.NullMarked;
