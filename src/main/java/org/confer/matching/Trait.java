package org.confer.matching;

/** What a piece of evidence is about. */
public enum Trait {
    SUBJECT,
    AUDIENCE,
    /** Rank, occupation, stage of school… of the audience. */
    AUDIENCE_CLASS,
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
    /** The same of what the titles say beside the audiences. */
    CORE_MEANING,
    /** Nearness of the audiences in a language model. */
    AUDIENCE_MEANING,
    /** A field of a schema other than plans; {@link Evidence#field()} says which. */
    FIELD
}
