package org.confer.datepoll;

/** It is time to remind of a poll, or its deadline is over; told once for each step of a poll. */
record PollStepDue(PollListing poll, Step step) {

    /** In the order in which they come. */
    enum Step {
        HALF_TIME,
        LAST_DAY,
        OVER
    }
}
