package org.confer.matching;

import java.util.List;

/**
 * Result of a run.
 *
 * @param matches pairs from {@link Policy#relatedFrom()} on, and clashes; most probable first
 * @param groups duplicates, without chaining; biggest id order
 */
public record Findings(List<Match> matches, List<Group> groups, Report report) {}
