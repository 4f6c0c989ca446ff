package org.confer.action;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A step of the ladder that was taken.
 *
 * @param dueOn the due date that it was about
 * @param told names; empty if there was nobody to tell
 */
public record LadderEntry(LadderStep step, LocalDate dueOn, Instant takenAt, String told) {}
