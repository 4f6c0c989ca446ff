package org.confer.conference;

/**
 * How many units were there and how many were needed.
 *
 * @param units units entitled to attend
 * @param needed at least one
 * @param present at most {@code units}
 */
public record Quorum(int units, int needed, int present) {

    public boolean met() {
        return present >= needed;
    }
}
