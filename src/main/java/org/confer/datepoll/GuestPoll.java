package org.confer.datepoll;

/**
 * A date poll as a guest sees it.
 *
 * @param poll the voices of the others only where the convener shows names
 */
public record GuestPoll(GuestId guest, PollListing poll) {

    /** What the guest said so far. */
    public PollListing.Voice own() {
        return poll.of(guest).orElseThrow();
    }
}
