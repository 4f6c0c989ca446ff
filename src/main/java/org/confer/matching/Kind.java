package org.confer.matching;

/** What a pair is. Follows from the score and the {@link Policy}. */
public enum Kind {
    /** The same training offered by several organisers. */
    MULTI_HEAD,
    /** The same organiser offers the same training again too soon. */
    REPEATED,
    /** The same people, overlapping days, another subject. Not a duplicate. */
    CLASH,
    /** Two cohorts of one series: not a duplicate. */
    COHORT,
    /**
     * Alike, but not a duplicate: not alike enough, too long after one another, or one of the two
     * agencies has a plan that is clearly nearer.
     */
    RELATED,
    /** The same thing, for items that are not plans. */
    SAME;

    public boolean duplicate() {
        return this == MULTI_HEAD || this == REPEATED || this == SAME;
    }
}
