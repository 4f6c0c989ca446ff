package org.confer.kernel;

/**
 * Which part of a long list is wanted; lists on screens are lazy.
 *
 * @param offset rows to skip, zero or more
 * @param limit rows wanted at most, 1 to 1000
 */
public record Slice(int offset, int limit) {

    public static final int LARGEST = 1000;

    public Slice {
        if (offset < 0 || limit < 1 || limit > LARGEST) {
            throw new IllegalArgumentException(
                    "A slice starts at 0 or later and holds 1 to 1000 rows, not "
                            + offset
                            + "+"
                            + limit);
        }
    }

    public static Slice first(int limit) {
        return new Slice(0, limit);
    }
}
