package org.confer.training;

/** Orders of a list of plans; each ends in the plan's key. */
public enum PlanOrder {
    /** By first day; unscheduled plans last. */
    DAYS,
    TITLE,
    /** Most people first; untold last. */
    PEOPLE,
    /** Last changed first. */
    CHANGED
}
