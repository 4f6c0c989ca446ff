package org.confer.matching;

/**
 * A reviewer's word on a pair: must-link or cannot-link, and a label to learn from.
 *
 * @param same true when the two are one training
 */
public record Decision(String left, String right, boolean same) {

    /** The same decision with the ids in order. */
    public Decision ordered() {
        return left.compareTo(right) <= 0 ? this : new Decision(right, left, same);
    }
}
