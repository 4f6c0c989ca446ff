package org.confer.plancell;

import org.jspecify.annotations.Nullable;

/**
 * How many people a plan is for.
 *
 * @param total over all sessions told in one row, not negative; of a range the larger number
 * @param approximate written with "about", 约 and the like
 * @param perCohort people in each session, where told
 * @param cohorts number of sessions, where told
 */
public record Headcount(
        int total, boolean approximate, @Nullable Integer perCohort, @Nullable Integer cohorts) {}
