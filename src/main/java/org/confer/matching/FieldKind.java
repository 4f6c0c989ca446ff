package org.confer.matching;

/** What a field holds; decides how it is read, compared and used to find candidates. */
public enum FieldKind {
    /** Title of a training plan: boilerplate, year, cohort, level and region are read out of it. */
    TITLE,
    /** Subjects of a training plan, several parted by a semicolon. */
    SUBJECT,
    /** Who is to be trained. */
    AUDIENCE,
    /** The unit that holds it. */
    ORGANISER,
    /** Place that the audience belongs to, when it is said outright. */
    REGION,
    /** Level, when it is said outright: basic, 高级… */
    LEVEL,
    /** Number of the cohort within a series, when it is said outright. */
    COHORT,
    /** First day, ISO 8601 local date. */
    START,
    /** Last day, inclusive, ISO 8601 local date. */
    END,
    /** How exactly the days are known: a {@link Precision} by name; empty means day. */
    PRECISION,
    /** Class days of a course that does not meet every day: ISO dates parted by semicolons. */
    OCCURRENCES,
    /** Number of people, a whole number of at least 0. */
    HEADCOUNT,
    /** How it is held, when it is said outright: online, 面授, 线上线下… Other words mean nothing. */
    MODE,
    /** How long it takes: class hours as a whole number, or words such as "3 days", 24学时. */
    HOURS,
    /** Free words of any language: compared word by word and, for typing errors, by trigrams. */
    TEXT,
    /** Names of people parted by commas; initials may stand for first names. */
    NAMES,
    /** One of few values. */
    CATEGORY,
    /** A whole number, for instance a year. */
    NUMBER,
    /** Which of several lists the item comes from; each list is free of repeats within itself. */
    SOURCE
}
