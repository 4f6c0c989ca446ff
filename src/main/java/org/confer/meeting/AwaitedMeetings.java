package org.confer.meeting;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.confer.kernel.Awaited;
import org.confer.kernel.AwaitedSource;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Found;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.kernel.SearchSource;
import org.confer.kernel.Slice;
import org.confer.meeting.spi.MeetingTab;
import org.confer.topic.TopicFilter;
import org.confer.topic.TopicListing;
import org.confer.topic.TopicState;
import org.confer.topic.Topics;
import org.springframework.stereotype.Component;

/** What waits for the person at work around meetings, and what of it the search box finds. */
@Component
class AwaitedMeetings implements AwaitedSource, SearchSource {

    private static final int MOST = 50;

    private final Meetings meetings;
    private final Seats seats;
    private final Topics topics;
    private final Decisions decisions;
    private final CurrentUser user;

    AwaitedMeetings(
            Meetings meetings, Seats seats, Topics topics, Decisions decisions, CurrentUser user) {
        this.meetings = meetings;
        this.seats = seats;
        this.topics = topics;
        this.decisions = decisions;
        this.user = user;
    }

    @Override
    public List<Awaited> awaited() {
        if (!user.may(Permission.SEE_MEETINGS)) {
            return List.of();
        }
        Stream<Awaited> sitting =
                in(MeetingState.IN_SESSION)
                        .map(meeting -> awaited(meeting, "meeting.awaited.session", "session"));
        Stream<Awaited> unanswered =
                in(MeetingState.CONVENED)
                        .filter(meeting ->
                                seats.mine(meeting.id())
                                        .filter(seat ->
                                                seat.role() != SeatRole.COPY
                                                        && seat.answer().isStillOwed())
                                        .isPresent())
                        .map(meeting -> awaited(meeting, "meeting.awaited.answer", "seats"));
        Stream<Awaited> attended =
                in(MeetingState.CONVENED)
                        .filter(meeting -> seats.of(meeting.id()).stream().anyMatch(this::isMine))
                        .map(meeting -> awaited(meeting, "meeting.awaited.attend", "agenda"));
        Stream<Awaited> handedIn =
                user.may(Permission.CONVENE)
                        ? topics(TopicState.SUBMITTED)
                                .filter(topics::isMineToAccept)
                                .map(topic -> awaited(topic, "meeting.awaited.accept"))
                        : Stream.empty();
        Stream<Awaited> returned =
                user.may(Permission.PROPOSE_TOPICS)
                        ? topics(TopicState.RETURNED)
                                .filter(topics::isMine)
                                .map(topic -> awaited(topic, "meeting.awaited.returned"))
                        : Stream.empty();
        return Stream.of(sitting, unanswered, attended, handedIn, returned)
                .flatMap(all -> all)
                .limit(MOST)
                .toList();
    }

    @Override
    public List<Found> search(String words, int limit) {
        if (!user.may(Permission.SEE_MEETINGS)) {
            return List.of();
        }
        Slice first = Slice.first(limit);
        Stream<Found> held =
                meetings.list(new MeetingFilter(words, null, null), first).stream()
                        .map(meeting ->
                                new Found(
                                        Message.of("meeting.one"),
                                        meeting.title(),
                                        meeting.conferenceName(),
                                        "meetings/" + meeting.id(),
                                        meeting.startsAt()));
        Stream<Found> decided =
                decisions.list(words, first).stream()
                        .map(decision ->
                                new Found(
                                        Message.of("meeting.field.decision"),
                                        decision.itemTitle(),
                                        decision.text(),
                                        "meetings/" + decision.meeting() + "/" + MeetingTab.LIVE,
                                        decision.decidedAt()));
        Stream<Found> proposed =
                topics.list(new TopicFilter(words, null, null), first).stream()
                        .map(topic ->
                                new Found(
                                        Message.of("meeting.topic"),
                                        topic.title(),
                                        topic.conferenceName(),
                                        "topics/" + topic.id(),
                                        topic.proposedAt()));
        return Stream.of(held, decided, proposed).flatMap(all -> all).toList();
    }

    /** The seat in which the person at work will sit. */
    private boolean isMine(SeatListing seat) {
        return switch (seat.answer()) {
            case ACCEPTED -> user.person().equals(seat.nominee());
            case SUBSTITUTE -> user.person().equals(seat.substitute());
            case OPEN, TENTATIVE, LEAVE -> false;
        };
    }

    private Stream<MeetingListing> in(MeetingState state) {
        return meetings.list(new MeetingFilter("", state, null), Slice.first(MOST)).stream();
    }

    private Stream<TopicListing> topics(TopicState state) {
        return topics.list(new TopicFilter("", state, null), Slice.first(MOST)).stream();
    }

    private static Awaited awaited(MeetingListing meeting, String key, String tab) {
        Message what = Message.of(key, meeting.title());
        String address = "meetings/" + meeting.id() + "/" + tab;
        Instant start = meeting.startsAt();
        return start == null
                ? Awaited.sometime(what, address)
                : Awaited.by(what, address, start, meeting.zone());
    }

    private static Awaited awaited(TopicListing topic, String key) {
        return Awaited.sometime(Message.of(key, topic.title()), "topics/" + topic.id());
    }
}
