package org.confer.consolidation;

import java.time.Instant;

/**
 * The latest comparison of all plans.
 *
 * @param clashesLeftOut clashes beyond the number that is kept
 */
public record LastComparison(Instant at, int plans, int groups, int clashesLeftOut) {}
