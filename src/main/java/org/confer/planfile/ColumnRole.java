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
        return switch (this) {
            case NUMBER -> Message.of("planfile.columnRole.NUMBER");
            case REFERENCE -> Message.of("planfile.columnRole.REFERENCE");
            case TITLE -> Message.of("planfile.columnRole.TITLE");
            case AUDIENCE -> Message.of("planfile.columnRole.AUDIENCE");
            case DATES -> Message.of("planfile.columnRole.DATES");
            case START -> Message.of("planfile.columnRole.START");
            case END -> Message.of("planfile.columnRole.END");
            case LENGTH -> Message.of("planfile.columnRole.LENGTH");
            case HEADCOUNT -> Message.of("planfile.columnRole.HEADCOUNT");
            case COHORTS -> Message.of("planfile.columnRole.COHORTS");
            case VENUE -> Message.of("planfile.columnRole.VENUE");
            case BUDGET -> Message.of("planfile.columnRole.BUDGET");
            case AGENCY -> Message.of("planfile.columnRole.AGENCY");
            case HOST -> Message.of("planfile.columnRole.HOST");
            case REGION -> Message.of("planfile.columnRole.REGION");
            case MODE -> Message.of("planfile.columnRole.MODE");
            case CONTACT -> Message.of("planfile.columnRole.CONTACT");
            case CATEGORY -> Message.of("planfile.columnRole.CATEGORY");
            case NOTES -> Message.of("planfile.columnRole.NOTES");
            case OTHER -> Message.of("planfile.columnRole.OTHER");
        };
    }
}
