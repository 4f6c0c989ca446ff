package org.confer.meeting.ui;

import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingState;
import org.confer.meeting.SeatAnswer;
import org.confer.shell.Badge;
import org.confer.shell.Badge.Tone;
import org.confer.shell.Words;

/** Small parts that several pages about meetings share. */
final class MeetingParts {

    private MeetingParts() {}

    static Badge badge(MeetingState state) {
        return new Badge(
                state.label(),
                switch (state) {
                    case CONVENED, IN_SESSION -> Tone.GOOD;
                    case POSTPONED -> Tone.WARN;
                    case CANCELLED -> Tone.BAD;
                    default -> Tone.PLAIN;
                });
    }

    static Badge badge(SeatAnswer answer) {
        return new Badge(
                answer.label(),
                switch (answer) {
                    case ACCEPTED, SUBSTITUTE -> Tone.GOOD;
                    case LEAVE -> Tone.WARN;
                    case OPEN, TENTATIVE -> Tone.PLAIN;
                });
    }

    /** When it is, on the conference's clock. */
    static String when(MeetingListing meeting) {
        return meeting.planned()
                .map(period -> Words.formats().period(period, meeting.zone()))
                .orElseGet(() -> Words.of("meeting.noTime"));
    }
}
