package org.confer.matching;

/**
 * One addend of an {@link Explanation}.
 *
 * @param field the schema's field, or the trait's name in lower case for parsed traits
 * @param weight in bits (log2 of the odds ratio); above 0 speaks for a repeat
 * @param alike 0 to 1; 1 when the finding is "same"
 * @param left what the first item says in this trait, empty when it says nothing
 * @param right what the second item says
 */
public record Evidence(
        Trait trait,
        String field,
        Finding finding,
        double weight,
        double alike,
        String left,
        String right) {}
