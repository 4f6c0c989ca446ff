package org.confer.permission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.confer.conference.ConferenceId;
import org.confer.datepoll.DatePolls;
import org.confer.datepoll.NewPoll;
import org.confer.datepoll.OthersShown;
import org.confer.datepoll.PollListing;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.confer.security.Role;

/** An open date poll with a guest on each side, one that was called off, and a meeting without. */
class PollSpecimens implements Specimens {

    private final DatePolls polls;
    private final Meetings meetings;
    private final Clock clock;

    PollSpecimens(DatePolls polls, Meetings meetings, Clock clock) {
        this.polls = polls;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public int floor() {
        return 8;
    }

    @Override
    public void make(World world) {
        Instant start = clock.instant().plus(Duration.ofDays(30));
        NewPoll poll =
                new NewPoll(
                        List.of(time(start), time(start.plus(Duration.ofDays(1)))),
                        start.minus(Duration.ofDays(10)),
                        "",
                        OthersShown.COUNTS,
                        List.of(new NewPoll.Guest("Guest", "guest@elsewhere.example")));
        for (Side side : Side.values()) {
            PersonId secretary = world.person(world.lead(side), Role.SECRETARIAT);
            ConferenceId conference = world.get(side, ConferenceId.class);
            MeetingId meeting =
                    world.acting.as(
                            secretary,
                            () ->
                                    meetings.plan(conference, new NewMeeting("Asked", null, ""))
                                            .orThrow());
            PollListing opened =
                    world.acting.as(
                            secretary,
                            () -> {
                                polls.open(meeting, poll).orThrow();
                                return polls.of(meeting).orElseThrow();
                            });
            if (side == Side.SPENT) {
                world.acting.as(secretary, () -> polls.callOff(opened.id()).orThrow());
            } else {
                world.putFor(
                        "DatePolls.open",
                        side,
                        world.acting.as(
                                secretary,
                                () ->
                                        meetings.plan(
                                                        conference,
                                                        new NewMeeting("Without", null, ""))
                                                .orThrow()));
            }
            world.putFor("DatePolls.of", side, meeting);
            world.putFor("DatePolls.extend", side, start.minus(Duration.ofDays(5)));
            world.put(side, opened.id());
            world.put(side, opened.candidates().getFirst().id());
            opened.voices().stream()
                    .map(PollListing.Voice::guest)
                    .filter(java.util.Objects::nonNull)
                    .forEach(guest -> world.put(side, guest));
        }
        world.put(poll);
    }

    private static NewPoll.Time time(Instant start) {
        return new NewPoll.Time(new Period(start, start.plus(Duration.ofHours(1))), null);
    }
}
