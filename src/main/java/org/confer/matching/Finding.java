package org.confer.matching;

/** How two items compare in one trait. */
public enum Finding {
    /** The same, and the value is a rare one. */
    SAME_AND_RARE,
    SAME,
    /** Alike to a degree; {@link Evidence#alike()} says how much. */
    ALIKE,
    /** One lies within the other, for instance a county in a city. */
    CONTAINED,
    DIFFERENT,
    /** Different in a way that no likeness elsewhere can outvote. */
    CONTRADICTS,
    /** Only one of the two says it. */
    ONE_SILENT,
    BOTH_SILENT
}
