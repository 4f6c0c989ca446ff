package org.confer.kernel;

/**
 * What all typed identities have in common: a positive database key that also stands in addresses.
 */
public final class Ids {

    private Ids() {}

    /**
     * @throws IllegalArgumentException if the key is zero or negative
     */
    public static void requirePositive(long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("An identity is a positive number, not " + value);
        }
    }
}
