package org.confer.sitting.ui;

import java.util.UUID;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingState;

/**
 * What all parts of one open live page know.
 *
 * @param meeting as it was when the page was opened; its state does not change while it is open
 * @param runs whether the person at work runs the meeting and writes its record
 * @param page identity of this page, by which it holds pens
 * @param changed draws everything anew that has changed
 */
record Sitting(Sources sources, MeetingListing meeting, boolean runs, UUID page, Runnable changed) {

    /** Roll, items and decisions can be worked on. */
    boolean running() {
        return runs && meeting.state() == MeetingState.IN_SESSION;
    }

    /** The discussion can be written. */
    boolean writing() {
        return running() || (runs && meeting.state() == MeetingState.ENDED);
    }
}
