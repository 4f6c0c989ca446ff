package org.confer.permission;

import java.util.List;
import java.util.Locale;
import org.confer.document.Layout;
import org.confer.kernel.PersonId;
import org.confer.meeting.MeetingId;
import org.confer.minutes.DraftPart;
import org.confer.minutes.IssuedMinutesId;
import org.confer.minutes.Minutes;
import org.confer.minutes.PassageText;
import org.confer.security.Role;

/** Issued minutes of each conference. */
class MinutesSpecimens implements Specimens {

    private final Minutes minutes;

    MinutesSpecimens(Minutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public int floor() {
        return 8;
    }

    @Override
    public void make(World world) {
        for (Side side : List.of(Side.OWN, Side.OTHER)) {
            PersonId secretary = world.person(world.lead(side), Role.SECRETARIAT);
            MeetingId meeting = world.get(side, ConferenceSpecimens.Ended.class).meeting();
            IssuedMinutesId issued =
                    world.acting.as(
                            secretary, () -> minutes.issue(meeting, Layout.NEUTRAL).orThrow());
            if (side == Side.OWN) {
                world.put(Side.SPENT, issued);
            }
            world.put(side, side == Side.OWN ? corrected(secretary, world, issued) : issued);
            world.putFor("Minutes.ofMeeting", side, meeting);
            world.putFor(
                    "Minutes.word", side, world.acting.as(secretary, () -> passage(world, side)));
        }
        world.put(Layout.NEUTRAL);
        world.put(new PassageText("Other words"));
    }

    /** What took the place of minutes that were corrected. */
    private IssuedMinutesId corrected(PersonId secretary, World world, IssuedMinutesId issued) {
        return world.acting.as(
                secretary,
                () ->
                        minutes.issue(
                                        minutes.correct(issued, "A wrong date").orThrow(),
                                        Layout.NEUTRAL)
                                .orThrow());
    }

    private String passage(World world, Side side) {
        return minutes.draft(world.get(side, MeetingId.class), Locale.ENGLISH).parts().stream()
                .filter(DraftPart.Worded.class::isInstance)
                .map(part -> ((DraftPart.Worded) part).key())
                .findFirst()
                .orElseThrow();
    }
}
