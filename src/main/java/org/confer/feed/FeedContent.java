package org.confer.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.confer.action.ActionFilter;
import org.confer.action.ActionListing;
import org.confer.action.ActionScope;
import org.confer.action.ActionState;
import org.confer.action.Actions;
import org.confer.calendarfile.Busyness;
import org.confer.calendarfile.CalendarWriter;
import org.confer.calendarfile.EventSpan;
import org.confer.calendarfile.EventStatus;
import org.confer.calendarfile.PublishedCalendar;
import org.confer.conference.Conferences;
import org.confer.datepoll.DatePolls;
import org.confer.datepoll.PollState;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Messages;
import org.confer.kernel.Period;
import org.confer.kernel.Permission;
import org.confer.kernel.PublicAddress;
import org.confer.kernel.Sha256;
import org.confer.kernel.Slice;
import org.confer.meeting.MeetingFilter;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingState;
import org.confer.meeting.Meetings;
import org.confer.meeting.SeatListing;
import org.confer.meeting.SeatRole;
import org.confer.meeting.Seats;
import org.confer.trainingcalendar.CalendarFilter;
import org.confer.trainingcalendar.TrainingCalendar;
import org.springframework.stereotype.Component;

/** Writes the calendar of whoever is at work. */
@Component
class FeedContent {

    /** The latest meetings; older ones are found in Confer. */
    private static final int MEETINGS = 200;

    /** From last year on: trainings that are over stay to be looked up. */
    private static final int YEARS_BACK = 1;

    private static final int YEARS_AHEAD = 2;

    private final Meetings meetings;
    private final Seats seats;
    private final DatePolls polls;
    private final Actions actions;
    private final TrainingCalendar trainings;
    private final Conferences conferences;
    private final Messages messages;
    private final CurrentUser user;
    private final Clock clock;
    private final PublicAddress address;

    FeedContent(
            Meetings meetings,
            Seats seats,
            DatePolls polls,
            Actions actions,
            TrainingCalendar trainings,
            Conferences conferences,
            Messages messages,
            CurrentUser user,
            Clock clock,
            PublicAddress address) {
        this.meetings = meetings;
        this.seats = seats;
        this.polls = polls;
        this.actions = actions;
        this.trainings = trainings;
        this.conferences = conferences;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
        this.address = address;
    }

    FeedFile of(FeedSubject subject) {
        byte[] content =
                switch (subject.kind()) {
                    case MINE ->
                            calendar(
                                    words("feed.kind.MINE"),
                                    meetings(MeetingFilter.ALL)
                                            .filter(this::isKnown)
                                            .filter(meeting ->
                                                    seated(meeting).anyMatch(this::isMe)),
                                    ActionScope.MINE);
                    case DEPARTMENT ->
                            calendar(
                                    words("feed.kind.DEPARTMENT"),
                                    meetings(MeetingFilter.ALL)
                                            .filter(meeting ->
                                                    isKnown(meeting)
                                                            || meeting.state()
                                                                    == MeetingState.POLLING)
                                            .filter(meeting ->
                                                    seated(meeting).findAny().isPresent()),
                                    ActionScope.OURS);
                    case CONFERENCE -> conference(subject);
                    case TRAINING -> training();
                };
        return new FeedFile(content, version(content));
    }

    private byte[] conference(FeedSubject subject) {
        MeetingFilter filter = new MeetingFilter("", null, subject.conference());
        return write(
                conferences.find(Objects.requireNonNull(subject.conference())).name(),
                meetings(filter)
                        .flatMap(meeting -> Stream.concat(event(meeting), askedFor(meeting)))
                        .toList());
    }

    private byte[] training() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return trainings.file(
                today.minusYears(YEARS_BACK).withDayOfYear(1),
                today.plusYears(YEARS_AHEAD).withDayOfYear(1).minusDays(1),
                CalendarFilter.ALL);
    }

    private byte[] calendar(String name, Stream<MeetingListing> held, ActionScope scope) {
        List<PublishedCalendar.Entry> entries = new ArrayList<>();
        held.flatMap(meeting -> isKnown(meeting) ? event(meeting) : askedFor(meeting))
                .forEach(entries::add);
        if (user.may(Permission.SEE_ACTIONS)) {
            actions.list(new ActionFilter(scope, "", false), Slice.first(Slice.LARGEST)).stream()
                    .map(this::task)
                    .forEach(entries::add);
        }
        return write(name, entries);
    }

    private static byte[] write(String name, List<PublishedCalendar.Entry> entries) {
        return CalendarWriter.installed().write(new PublishedCalendar(name, entries));
    }

    private Stream<MeetingListing> meetings(MeetingFilter filter) {
        return user.may(Permission.SEE_MEETINGS)
                ? meetings.list(filter, Slice.first(MEETINGS)).stream()
                : Stream.empty();
    }

    /** A meeting that is only being planned is nobody's appointment yet. */
    private boolean isKnown(MeetingListing meeting) {
        return meeting.state() != MeetingState.PLANNING && meeting.state() != MeetingState.POLLING;
    }

    /** The own department's seats at it. */
    private Stream<SeatListing> seated(MeetingListing meeting) {
        return seats.of(meeting.id()).stream()
                .filter(seat -> seat.role() != SeatRole.COPY && user.worksFor(seat.unit().id()));
    }

    private boolean isMe(SeatListing seat) {
        return user.person().equals(seat.expected());
    }

    /** None while it has no time. */
    private Stream<PublishedCalendar.Entry> event(MeetingListing meeting) {
        return meeting.planned().stream().map(period -> event(meeting, period));
    }

    /** The times of an open date poll: tentative, and gone when it ends. */
    private Stream<PublishedCalendar.Entry> askedFor(MeetingListing meeting) {
        return meeting.state() == MeetingState.POLLING
                ? polls.of(meeting.id()).stream()
                        .filter(poll -> poll.state() == PollState.OPEN)
                        .flatMap(poll -> poll.candidates().stream())
                        .map(time ->
                                event(
                                        meeting,
                                        time.period(),
                                        "poll-time-" + time.id() + "@confer",
                                        messages.text(
                                                "feed.askedFor", user.locale(), meeting.title())))
                : Stream.empty();
    }

    private PublishedCalendar.Entry event(MeetingListing meeting, Period period) {
        return event(meeting, period, "meeting-" + meeting.id() + "@confer", meeting.title());
    }

    private PublishedCalendar.Entry event(
            MeetingListing meeting, Period period, String uid, String title) {
        return new PublishedCalendar.Event(
                uid,
                0,
                clock.instant(),
                title,
                meeting.conferenceName(),
                meeting.lead().name(),
                address.of("meetings/" + meeting.id()),
                meeting.where(),
                switch (meeting.state()) {
                    case CANCELLED, POSTPONED -> EventStatus.CANCELLED;
                    case PLANNING, POLLING -> EventStatus.TENTATIVE;
                    default -> EventStatus.CONFIRMED;
                },
                Busyness.BUSY,
                new EventSpan.Hours(period.start(), period.end(), meeting.zone()));
    }

    private PublishedCalendar.Entry task(ActionListing action) {
        return new PublishedCalendar.Task(
                "action-" + action.id() + "@confer",
                0,
                clock.instant(),
                action.text(),
                action.criterion(),
                action.lead().name(),
                address.of("actions/" + action.id()),
                action.dueOn(),
                action.state() == ActionState.ACCEPTED ? 100 : 0,
                action.state() == ActionState.CANCELLED);
    }

    private String words(String key) {
        return messages.text(Message.of(key), user.locale());
    }

    /** Of all but the lines that tell when it was written. */
    private static String version(byte[] content) {
        MessageDigest digest = Sha256.digest();
        new String(content, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("DTSTAMP"))
                .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
