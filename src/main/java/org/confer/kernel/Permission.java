package org.confer.kernel;

/**
 * What a role may do. A permission opens a method; which departments' and conferences' objects it
 * reaches is decided by the service that owns them.
 */
public enum Permission {
    /** Departments, people, roles, accounts. */
    ADMINISTER,
    /** The append-only trail and, read-only, every module's records. */
    AUDIT,
    /** Departments and people as a directory. */
    SEE_DIRECTORY,
    /** Conferences and meetings of which one's department is lead or member. */
    SEE_MEETINGS,
    /** Create conferences led by one's department; convene, run and close their meetings. */
    CONVENE,
    /** Answer for one's department's seat: nominate, accept, ask leave. */
    ANSWER_FOR_UNIT,
    /** Propose topics for one's department. */
    PROPOSE_TOPICS,
    /** Write and issue the minutes of conferences that one's department leads. */
    KEEP_MINUTES,
    /** Actions that concern one's department or oneself. */
    SEE_ACTIONS,
    /** Report on actions for which one's department or oneself is responsible. */
    REPORT_ON_ACTIONS,
    /** Training plans and the merged training calendar. */
    SEE_PLANS,
    /** Import and edit one's department's training plans. */
    KEEP_PLANS,
    /** Duplicate groups and their reasons. */
    SEE_DUPLICATES,
    /** Judge duplicate groups and put them on an agenda. */
    REVIEW_DUPLICATES,
    /** Busy times of one's own department. */
    KEEP_CALENDARS
}
