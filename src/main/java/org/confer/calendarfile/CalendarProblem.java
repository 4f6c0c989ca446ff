package org.confer.calendarfile;

import org.confer.kernel.Message;

/**
 * Something in a calendar file that could not be taken as it stands.
 *
 * @param line where it begins in the file, from 1; 0 if it concerns the whole file
 * @param eventLost whether the whole event (or time zone) was left out, not only a property of it
 * @param reason what is wrong and what was done about it
 */
public record CalendarProblem(int line, boolean eventLost, Message reason) {}
