package org.confer.matching.compare;

import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.Profile;

/** Compares two profiles in one trait. Symmetric: the order of the two does not matter. */
public interface Comparison {

    Trait trait();

    /** The schema's field, or the trait's name in lower case. */
    String field();

    /** How many levels there are; at most 16. Level 0 is "both silent". */
    int levels();

    int level(Profile left, Profile right);

    Finding finding(int level);

    /** 0 to 1. */
    double alike(Profile left, Profile right);

    /** What an item says in this trait, for the explanation; empty when nothing. */
    String said(Profile profile);

    /**
     * How often each level is expected among repeats, before any data is seen; adds up to 1. From
     * general experience, replaced by what the items show.
     */
    double[] amongRepeats();

    /** How often each level is expected among candidates that are no repeats; adds up to 1. */
    double[] amongOthers();

    /**
     * First of the levels that must not weigh less than the one before; -1 when they have no order.
     */
    default int risingFrom() {
        return -1;
    }

    /**
     * What a repeat is by definition bounds what may be learned without labels: the greatest share
     * that a level can have among repeats. 1 when the definition says nothing.
     */
    default double mostAmongRepeats(int level) {
        return 1;
    }

    /**
     * False when the trait tells of what kind a repeat is and not whether it is one; then it weighs
     * nothing until reviewers' decisions say otherwise.
     */
    default boolean tellsRepeats() {
        return true;
    }

    /**
     * True when agreement is what another comparison has said before: then, learned without labels,
     * only disagreement weighs, because the two would count one thing twice.
     */
    default boolean agreesAgain() {
        return false;
    }

    /** True when it takes so long that it is left out where the others have settled a pair. */
    default boolean costly() {
        return false;
    }

    /**
     * @param steps ascending
     * @return how many of the steps a likeness has reached
     */
    static int reached(double[] steps, double alike) {
        int reached = 0;
        while (reached < steps.length && alike >= steps[reached]) {
            reached++;
        }
        return reached;
    }
}
