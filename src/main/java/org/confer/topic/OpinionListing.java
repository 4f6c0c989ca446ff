package org.confer.topic;

import java.time.Instant;
import org.confer.conference.Unit;

/**
 * What a unit said.
 *
 * @param text may be empty if it agrees
 * @param person who wrote it
 * @param times how often the unit has spoken; only its last word is shown
 */
public record OpinionListing(
        Unit unit, Stance stance, String text, String person, Instant at, int times) {}
