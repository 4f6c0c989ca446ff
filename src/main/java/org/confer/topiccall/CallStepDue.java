package org.confer.topiccall;

/**
 * Something is to be told about a call.
 *
 * @param over whether its deadline has passed; else its last day has begun
 */
record CallStepDue(CallListing call, boolean over) {}
