package org.confer.calendar;

import org.confer.kernel.Message;

/**
 * Something of a calendar that could not be taken as it stands.
 *
 * @param part which of its items it is in; empty for a calendar in one piece
 * @param line where it begins in that item or file, from 1; 0 if it concerns the whole of it
 * @param eventLost whether the whole event was left out, not only a property of it
 */
public record SourceProblem(String part, int line, boolean eventLost, Message reason) {}
