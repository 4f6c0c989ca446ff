package org.confer.matching;

/**
 * A language model that turns a short text into a vector, so that texts of like meaning lie near
 * one another. Optional: without one the matcher compares letters only, and its report says so.
 */
public interface Meaning {

    /** Name and version; vectors of different names cannot be compared. */
    String name();

    /**
     * @param text normalised, not empty, at most some hundred characters
     * @return unit vector, always of the same length; texts of all languages lie in one space, or
     *     {@link #language} tells them apart
     */
    float[] vector(String text);

    /**
     * @return a tag of the space in which the text's vector lies; only vectors of one space are
     *     compared
     */
    int language(String text);

    /** Cosine that two texts of unrelated meaning typically have in that space, -1 to below 1. */
    double unrelated(int language);
}
