package org.confer.datepoll.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.Optional;
import org.confer.booking.Rooms;
import org.confer.datepoll.CandidateId;
import org.confer.datepoll.Choice;
import org.confer.datepoll.DatePolls;
import org.confer.datepoll.PollListing;
import org.confer.datepoll.PollState;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingState;
import org.confer.meeting.MeetingTimes;
import org.confer.meeting.Meetings;
import org.confer.meeting.spi.MeetingTab;
import org.confer.shell.Badge;
import org.confer.shell.Facts;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** The date poll about a meeting: to be opened, answered, and decided by whoever convenes. */
@org.springframework.stereotype.Component
class PollTab implements MeetingTab {

    private final DatePolls polls;
    private final Meetings meetings;
    private final MeetingTimes times;
    private final Rooms rooms;
    private final CurrentUser user;
    private final Clock clock;

    PollTab(
            DatePolls polls,
            Meetings meetings,
            MeetingTimes times,
            Rooms rooms,
            CurrentUser user,
            Clock clock) {
        this.polls = polls;
        this.meetings = meetings;
        this.times = times;
        this.rooms = rooms;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public String segment() {
        return "poll";
    }

    @Override
    public Message label() {
        return Message.of("datepoll.tab");
    }

    @Override
    public int position() {
        return 15;
    }

    @Override
    public boolean offeredFor(MeetingListing meeting) {
        return mayOpen(meeting) || polls.of(meeting.id()).isPresent();
    }

    @Override
    public Component create(MeetingListing meeting) {
        Div tab = new Div();
        tab.addClassName("datepoll-tab");
        show(tab, meeting);
        return tab;
    }

    private void show(Div tab, MeetingListing meeting) {
        tab.removeAll();
        Optional<PollListing> latest = polls.of(meeting.id());
        latest.ifPresent(poll -> show(tab, meeting, poll));
        if (mayOpen(meetings.find(meeting.id()))) {
            tab.add(
                    new PollForm(
                            meeting,
                            polls,
                            user.may(Permission.CONVENE) ? times : null,
                            rooms.active(),
                            clock,
                            () -> show(tab, meeting)));
        }
    }

    private void show(Div tab, MeetingListing meeting, PollListing poll) {
        tab.add(facts(poll));
        if (!poll.note().isEmpty()) {
            tab.add(Parts.text(poll.note()));
        }
        Div results = new Div();
        results.addClassName("datepoll-tab");
        if (user.may(Permission.ANSWER_FOR_UNIT) && poll.takesAnswers(clock.instant())) {
            poll.of(user.department())
                    .ifPresent(own ->
                            tab.add(
                                    new PollAnswers(
                                            poll,
                                            own,
                                            answering(poll),
                                            () -> showResults(results, tab, meeting))));
        }
        showResults(results, tab, meeting);
        tab.add(results);
    }

    private void showResults(Div results, Div tab, MeetingListing meeting) {
        PollListing poll = polls.of(meeting.id()).orElseThrow();
        results.removeAll();
        results.add(new PollTable(poll));
        if (poll.state() == PollState.OPEN && meetings.rights(meeting.id()).arranges()) {
            results.add(new PollDecision(poll, polls, () -> show(tab, meeting)));
        }
    }

    private static Component facts(PollListing poll) {
        String deadline = Words.formats().dateTime(poll.deadline(), poll.zone());
        Facts facts =
                new Facts()
                        .with(
                                Words.of("datepoll.field.state"),
                                new Badge(
                                        poll.state().label(),
                                        poll.state() == PollState.CHOSEN
                                                ? Badge.Tone.GOOD
                                                : Badge.Tone.PLAIN))
                        .with(Words.of("datepoll.field.deadline"), deadline)
                        .with(
                                Words.of("datepoll.field.chosen"),
                                poll.chosen()
                                        .map(one ->
                                                Words.formats().period(one.period(), poll.zone()))
                                        .orElse(""));
        return facts;
    }

    private PollAnswers.Answering answering(PollListing poll) {
        return new PollAnswers.Answering() {
            @Override
            public Outcome<?> vote(CandidateId candidate, Choice choice) {
                return polls.vote(candidate, choice);
            }

            @Override
            public Outcome<?> voteForAll(Choice choice) {
                return polls.voteForAll(poll.id(), choice);
            }

            @Override
            public Outcome<?> remark(String remark) {
                return polls.remark(poll.id(), remark);
            }
        };
    }

    private boolean mayOpen(MeetingListing meeting) {
        return meeting.state().mayBecome(MeetingState.POLLING)
                && meetings.rights(meeting.id()).arranges();
    }
}
