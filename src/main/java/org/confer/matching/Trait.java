package org.confer.matching;

/** What a piece of evidence is about. */
public enum Trait {
    SUBJECT,
    AUDIENCE,
    REGION,
    LEVEL,
    COHORT,
    PART,
    EDITION,
    DATES,
    ORGANISER,
    HEADCOUNT,
    /** Nearness of the subjects in a language model. */
    SUBJECT_MEANING,
    /** Nearness of the audiences in a language model. */
    AUDIENCE_MEANING,
    /** A field of a schema other than plans; {@link Evidence#field()} says which. */
    FIELD
}
