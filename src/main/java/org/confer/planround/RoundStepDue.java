package org.confer.planround;

/** It is time to remind of a call for plans, or its deadline is over; told once for each step. */
record RoundStepDue(PlanRoundId round, RoundStep step) {}
