package org.confer.matching;

/** What a piece of evidence is about. */
public enum Trait {
    SUBJECT,
    AUDIENCE,
    /** Whether plans say a subject, or train people for their own work. */
    OWN_WORK,
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
    /** Online, in person or both. */
    MODE,
    /** Class hours. */
    HOURS,
    /** Nearness of the subjects in a language model. */
    SUBJECT_MEANING,
    /** The same of what the titles say beside the audiences. */
    CORE_MEANING,
    /** Nearness of the audiences in a language model. */
    AUDIENCE_MEANING,
    /** A field of a schema other than plans; {@link Evidence#field()} says which. */
    FIELD
}
