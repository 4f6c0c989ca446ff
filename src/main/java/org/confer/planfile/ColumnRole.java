package org.confer.planfile;

import org.confer.kernel.Message;

/** What a column of a plan file tells. */
public enum ColumnRole {
    /** Running number; says nothing about the plan. */
    NUMBER,
    /** The agency's own reference for the plan. */
    REFERENCE,
    TITLE,
    AUDIENCE,
    /** First and last day in one cell. */
    DATES,
    START,
    END,
    /** The month, where the dates beside it tell only days. */
    MONTH,
    /** Days, hours, or both. */
    LENGTH,
    HEADCOUNT,
    /** How many sessions, where the headcount is told for each. */
    COHORTS,
    VENUE,
    BUDGET,
    /** Who organises: the agency whose plan it is. */
    AGENCY,
    /** Who carries it out on the agency's behalf. */
    HOST,
    /** County or district that "the whole county" in a row means. */
    REGION,
    /** Face to face, online… */
    MODE,
    CONTACT,
    CATEGORY,
    NOTES,
    /** Not imported. */
    OTHER;

    /** The name for a screen. */
    public Message label() {
        return Message.of("planfile.columnRole." + name());
    }
}
