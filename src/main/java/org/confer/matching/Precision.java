package org.confer.matching;

/** How exactly the days of a plan are known. Only exact days can clash. */
public enum Precision {
    DAY,
    WEEKLY,
    WEEK,
    TEN_DAYS,
    MONTH,
    QUARTER,
    NONE
}
