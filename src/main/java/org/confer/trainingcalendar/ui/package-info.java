/** The calendar by week, month, quarter, year, as a list, and by audience. */
@NullMarked
package org.confer.trainingcalendar.ui;

import org.jspecify.annotations.NullMarked;
