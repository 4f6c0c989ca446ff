package org.confer.matching;

import java.util.function.Supplier;

/** A pair that the matcher found, with its reasons. */
public final class Match {

    private final String left;
    private final String right;
    private final double probability;
    private final Kind kind;
    private final Supplier<Explanation> reasons;

    /**
     * @param reasons computed when asked for: a million plans have half a million matches
     */
    public Match(
            String left,
            String right,
            double probability,
            Kind kind,
            Supplier<Explanation> reasons) {
        this.left = left;
        this.right = right;
        this.probability = probability;
        this.kind = kind;
        this.reasons = reasons;
    }

    /** The id that sorts first. */
    public String left() {
        return left;
    }

    public String right() {
        return right;
    }

    public double probability() {
        return probability;
    }

    public Kind kind() {
        return kind;
    }

    /** The exact addition that led to {@link #probability()}. */
    public Explanation explanation() {
        return reasons.get();
    }

    public String other(String id) {
        return id.equals(left) ? right : left;
    }

    @Override
    public String toString() {
        return "Match[%s, %s, %.3f, %s]".formatted(left, right, probability, kind);
    }
}
