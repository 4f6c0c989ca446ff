package org.confer.permission;

/** Whose things a call is tried with, seen from the department that leads the first conference. */
enum Side {
    /** Its own, in a state in which something can be done. */
    OWN,
    /** Of a conference with which it has nothing to do. */
    OTHER,
    /** Its own, in a state in which nothing can be done any more. */
    SPENT
}
