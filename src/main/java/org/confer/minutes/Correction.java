package org.confer.minutes;

import java.time.Instant;

/**
 * A correction of issued minutes that is being written; it is issued under a number of its own.
 *
 * @param corrects what it takes the place of
 * @param issuedAt when that was issued
 * @param reason what was wrong, 1 to 1,000 characters
 */
public record Correction(
        IssuedMinutesId corrects, int year, int number, Instant issuedAt, String reason) {}
