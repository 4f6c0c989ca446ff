package org.confer.datepoll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.confer.ConferTest;
import org.confer.booking.NewRoom;
import org.confer.booking.RoomId;
import org.confer.booking.Rooms;
import org.confer.calendarfile.Busyness;
import org.confer.conference.ConferenceId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingState;
import org.confer.meeting.MeetingTimes;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.confer.meeting.SeatAnswer;
import org.confer.meeting.SeatListing;
import org.confer.meeting.Seats;
import org.confer.meeting.Town;
import org.confer.notification.KeptMail;
import org.confer.notification.Notifications;
import org.confer.notification.Outbox;
import org.confer.scheduling.Slots;
import org.confer.security.Acting;
import org.confer.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

@ConferTest
@Import(Town.class)
class DatePollsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

    @Autowired Town town;
    @Autowired Meetings meetings;
    @Autowired MeetingTimes times;
    @Autowired Seats seats;
    @Autowired Rooms rooms;
    @Autowired DatePolls polls;
    @Autowired GuestPolls guestPolls;
    @Autowired GuestLinks links;
    @Autowired PollStore store;
    @Autowired Notifications notifications;
    @Autowired Outbox outbox;
    @Autowired Acting acting;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Clock clock;

    private Town.Officer secretariat;
    private Town.Officer education;
    private Town.Officer science;
    private ConferenceId conference;
    private MeetingId meeting;

    @BeforeEach
    void aMeetingWithoutATime() {
        secretariat = town.officer(Role.SECRETARIAT);
        education = town.officer(Role.LIAISON_OFFICER);
        science = town.officer(Role.LIAISON_OFFICER);
        conference = town.conference(secretariat, education, science);
        meeting = planned(secretariat, conference);
    }

    @Test
    void theUnitsAnswerAndTheChosenTimeBecomesTheMeetings() {
        PollListing poll = open(OthersShown.COUNTS);
        assertThat(state()).isEqualTo(MeetingState.POLLING);
        assertThat(notices(education.person()))
                .anyMatch(key -> key.equals("datepoll.notice.asked"));

        vote(secretariat, poll, Choice.YES, Choice.YES, Choice.YES);
        vote(education, poll, Choice.NO, Choice.YES, Choice.IF_NEED_BE);
        vote(science, poll, Choice.YES, Choice.IF_NEED_BE, Choice.YES);
        town.does(education.person(), () -> polls.remark(poll.id(), "出差").orThrow());

        PollListing answered = seen(secretariat);
        assertThat(answered.ranked().getFirst().period()).isEqualTo(slot(1));
        assertThat(answered.ranked().getLast().tally().missing()).hasSize(1);

        CandidateId first = answered.candidates().getFirst().id();
        town.does(secretariat.person(), () -> polls.choose(first).orThrow());
        MeetingListing now = found();
        assertThat(now.planned()).contains(slot(0));
        assertThat(now.state()).isEqualTo(MeetingState.PLANNING);
        assertThat(seat(secretariat).answer()).isEqualTo(SeatAnswer.ACCEPTED);
        assertThat(seat(science).answer()).isEqualTo(SeatAnswer.ACCEPTED);
        assertThat(seat(education).answer()).isEqualTo(SeatAnswer.LEAVE);
        assertThat(seat(education).reason()).isEqualTo("出差");
        assertThat(seen(secretariat).state()).isEqualTo(PollState.CHOSEN);
        assertThat(notices(science.person())).anyMatch(key -> key.equals("datepoll.notice.chosen"));
        assertThat(town.as(science.person(), () -> polls.vote(first, Choice.NO)))
                .isEqualTo(PollRule.THE_POLL_IS_OPEN.refused());
    }

    @Test
    void ifNeedBeBecomesATentativeReply() {
        PollListing poll = open(OthersShown.NAMES);
        vote(science, poll, Choice.NO, Choice.IF_NEED_BE, Choice.NO);
        CandidateId second = poll.candidates().get(1).id();
        town.does(secretariat.person(), () -> polls.choose(second).orThrow());
        assertThat(seat(science).answer()).isEqualTo(SeatAnswer.TENTATIVE);
        assertThat(seat(education).answer()).isEqualTo(SeatAnswer.OPEN);
    }

    @Test
    void withoutTheChairNoTimeIsChosen() {
        PollListing poll = open(OthersShown.NAMES);
        vote(secretariat, poll, Choice.NO, Choice.YES, Choice.YES);
        CandidateId first = poll.candidates().getFirst().id();
        assertThat(town.as(secretariat.person(), () -> polls.choose(first)))
                .isEqualTo(PollRule.THE_CHAIR_CAN_COME.refused());
    }

    @Test
    void whileItIsOpenTheTimesAreTentativeForOthersAndThenNotAnyMore() {
        open(OthersShown.NOTHING);
        Town.Officer other = town.officer(Role.SECRETARIAT);
        ConferenceId others = town.conference(other, education);
        MeetingId theirs = planned(other, others);
        assertThat(busy(other, theirs)).isEqualTo(Busyness.TENTATIVE);
        assertThat(busy(secretariat, meeting)).isEqualTo(Busyness.FREE);

        town.does(secretariat.person(), () -> polls.callOff(seen(secretariat).id()).orThrow());
        assertThat(busy(other, theirs)).isEqualTo(Busyness.FREE);
        assertThat(state()).isEqualTo(MeetingState.PLANNING);
    }

    @Test
    void aTimeWhoseRoomWasTakenMeanwhileIsNotChosenAndThePollGoesOn() {
        RoomId room =
                town.as(
                        secretariat.person(),
                        () ->
                                rooms.enter(new NewRoom("征询 " + conference, "", 30, List.of()))
                                        .orThrow());
        PollListing poll =
                open(
                        new NewPoll(
                                List.of(
                                        new NewPoll.Time(slot(0), room),
                                        new NewPoll.Time(slot(1), null)),
                                slot(0).start().minus(Duration.ofDays(7)),
                                "",
                                OthersShown.NAMES,
                                List.of()));
        vote(science, poll, Choice.YES, Choice.YES);
        Town.Officer other = town.officer(Role.SECRETARIAT);
        ConferenceId others = town.conference(other, education);
        town.does(
                other.person(),
                () -> meetings.plan(others, new NewMeeting("例会", slot(0), "", room)).orThrow());

        assertThat(seen(secretariat).candidates().getFirst().roomTaken()).isTrue();
        CandidateId first = poll.candidates().getFirst().id();
        assertThat(town.as(secretariat.person(), () -> polls.choose(first)))
                .isEqualTo(Outcome.refused("booking.roomTaken"));
        assertThat(state()).isEqualTo(MeetingState.POLLING);
        assertThat(seat(science).answer()).isEqualTo(SeatAnswer.OPEN);
        CandidateId second = poll.candidates().get(1).id();
        town.does(secretariat.person(), () -> polls.choose(second).orThrow());
        assertThat(found().planned()).contains(slot(1));
    }

    @Test
    void ofTwoWhoChooseAtOnceOneWins() throws Exception {
        PollListing poll = open(OthersShown.NOTHING);
        PersonId colleague = town.colleague(secretariat.unit(), Role.SECRETARIAT);
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome<MeetingId>>> both =
                    IntStream.range(0, 2)
                            .mapToObj(i ->
                                    threads.submit(() -> {
                                        start.await();
                                        return town.as(
                                                i == 0 ? secretariat.person() : colleague,
                                                () -> polls.choose(poll.candidates().get(i).id()));
                                    }))
                            .toList();
            start.countDown();
            int won = 0;
            for (Future<Outcome<MeetingId>> one : both) {
                won += one.get().isDone() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(found().planned())
                .isEqualTo(seen(secretariat).chosen().map(PollListing.Candidate::period));
    }

    @Test
    void aGuestAnswersByAPersonalLinkAndSeesNothingOfTheOthers() {
        PollListing poll = openWithGuest(OthersShown.NOTHING);
        vote(education, poll, Choice.NO, Choice.NO, Choice.NO);
        String secret = secretInMailTo(guestAddress());
        GuestPoll seen = guestPolls.find(secret, "192.0.2.1").orElseThrow();
        assertThat(seen.poll().voices()).extracting(PollListing.Voice::name).containsExactly("王专家");
        assertThat(seen.poll().candidates())
                .allSatisfy(one -> assertThat(one.tally()).isEqualTo(PollListing.Tally.NONE));

        CandidateId second = poll.candidates().get(1).id();
        GuestPoll after = guestPolls.vote(secret, "192.0.2.1", second, Choice.IF_NEED_BE).orThrow();
        assertThat(after.own().votes())
                .containsOnly(java.util.Map.entry(second, Choice.IF_NEED_BE));
        guestPolls.remark(secret, "192.0.2.1", "下午更好").orThrow();
        assertThat(seen(secretariat).voices().getLast().remark()).isEqualTo("下午更好");
        // a unit does not see the guest either
        assertThat(seen(science).voices()).hasSize(1);
    }

    @Test
    void namesAreShownWhereTheConvenerAllowsItButNoRemarks() {
        PollListing poll = openWithGuest(OthersShown.NAMES);
        vote(education, poll, Choice.NO, Choice.NO, Choice.NO);
        town.does(education.person(), () -> polls.remark(poll.id(), "内部原因").orThrow());
        GuestPoll seen = guestPolls.find(secretInMailTo(guestAddress()), "192.0.2.1").orElseThrow();
        assertThat(seen.poll().voices()).hasSize(4);
        assertThat(seen.poll().voices()).allMatch(voice -> voice.remark().isEmpty());
    }

    @Test
    void aTimeOfAnotherPollIsNotAnsweredByTheLinkOfThisOne() {
        openWithGuest(OthersShown.NOTHING);
        String secret = secretInMailTo(guestAddress());
        MeetingId another = planned(secretariat, conference);
        town.does(
                secretariat.person(), () -> polls.open(another, poll(OthersShown.NAMES)).orThrow());
        PollListing foreign = town.as(secretariat.person(), () -> polls.of(another).orElseThrow());
        guestPolls
                .vote(secret, "192.0.2.1", foreign.candidates().getFirst().id(), Choice.NO)
                .orThrow();
        assertThat(town.as(secretariat.person(), () -> polls.of(another)).orElseThrow().voices())
                .allMatch(voice -> voice.votes().isEmpty());
    }

    @Test
    void whoGuessesLinksFindsNothingAnyMoreForAWhile() {
        openWithGuest(OthersShown.NOTHING);
        String secret = secretInMailTo(guestAddress());
        String guesser = "198.51.100.7";
        for (int i = 0; i < 31; i++) {
            assertThat(guestPolls.find("A".repeat(43), guesser)).isEmpty();
        }
        assertThat(guestPolls.find(secret, guesser)).isEmpty();
        assertThat(guestPolls.find(secret, "192.0.2.9")).isPresent();
    }

    @Test
    void oneLinkDoesNotFloodThePoll() {
        PollListing poll = openWithGuest(OthersShown.NOTHING);
        String secret = secretInMailTo(guestAddress());
        CandidateId first = poll.candidates().getFirst().id();
        long refused =
                IntStream.range(0, 210)
                        .mapToObj(i ->
                                guestPolls.vote(
                                        secret,
                                        "192.0.2.1",
                                        first,
                                        i % 2 == 0 ? Choice.YES : Choice.NO))
                        .filter(PollRule.ANSWERS_COME_ONE_AT_A_TIME.refused()::equals)
                        .count();
        assertThat(refused).isBetween(5L, 15L);
    }

    @Test
    void eachReminderGoesOutOnceWhateverStopsAndHoweverManyRun() throws Exception {
        PollListing poll = open(OthersShown.NOTHING);
        vote(education, poll, Choice.YES, Choice.YES, Choice.YES);
        Clock halfTime =
                at(Duration.between(poll.openedAt(), poll.deadline()).dividedBy(2).plusMinutes(1));
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all =
                    IntStream.range(0, 4)
                            .<Future<?>>mapToObj(i ->
                                    threads.submit(() -> {
                                        start.await();
                                        rounds(halfTime).remind();
                                        return true;
                                    }))
                            .toList();
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
        rounds(halfTime).remind();
        assertThat(notices(science.person()))
                .filteredOn("datepoll.notice.reminded"::equals)
                .hasSize(1);
        assertThat(notices(education.person())).noneMatch("datepoll.notice.reminded"::equals);

        // nobody was there on the last day; afterwards it is too late to remind
        Clock later = at(Duration.between(poll.openedAt(), poll.deadline()).plusMinutes(1));
        rounds(later).remind();
        rounds(later).remind();
        assertThat(notices(science.person()))
                .filteredOn("datepoll.notice.reminded"::equals)
                .hasSize(1);
        assertThat(notices(secretariat.person()))
                .filteredOn("datepoll.notice.over"::equals)
                .hasSize(1);
    }

    @Test
    void onlyWhoArrangesOpensChoosesAndMakesLinks() {
        PollListing poll = openWithGuest(OthersShown.NAMES);
        CandidateId first = poll.candidates().getFirst().id();
        Town.Officer stranger = town.officer(Role.SECRETARIAT);
        GuestId guest = Objects.requireNonNull(poll.voices().getLast().guest());
        for (PersonId person : List.of(stranger.person(), education.person())) {
            assertThatThrownBy(() -> town.as(person, () -> polls.choose(first)))
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> town.as(person, () -> polls.guestLink(guest)))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> town.as(stranger.person(), () -> polls.of(meeting)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> town.as(stranger.person(), () -> polls.vote(first, Choice.YES)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aCancelledMeetingEndsItsPoll() {
        open(OthersShown.NOTHING);
        town.does(secretariat.person(), () -> meetings.cancel(meeting, "不再需要").orThrow());
        assertThat(seen(secretariat).state()).isEqualTo(PollState.CALLED_OFF);
    }

    @Test
    void aDeadlineAfterTheFirstTimeIsNoDeadline() {
        assertThatThrownBy(() ->
                        new NewPoll(
                                List.of(
                                        new NewPoll.Time(slot(0), null),
                                        new NewPoll.Time(slot(1), null)),
                                slot(0).start(),
                                "",
                                OthersShown.NAMES,
                                List.of()))
                .isInstanceOf(InvalidInput.class);
    }

    private PollRounds rounds(Clock at) {
        return new PollRounds(store, events, at, transactions);
    }

    private Clock at(Duration later) {
        return Clock.offset(clock, later);
    }

    private static Period slot(int day) {
        return new Period(
                MONDAY.plusDays(day).atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant(),
                MONDAY.plusDays(day).atTime(LocalTime.of(11, 0)).atZone(ZONE).toInstant());
    }

    private static NewPoll poll(OthersShown others, NewPoll.Guest... guests) {
        return new NewPoll(
                IntStream.range(0, 3).mapToObj(i -> new NewPoll.Time(slot(i), null)).toList(),
                slot(0).start().minus(Duration.ofDays(7)),
                "请尽快答复",
                others,
                List.of(guests));
    }

    private PollListing open(OthersShown others) {
        return open(poll(others));
    }

    private PollListing open(NewPoll poll) {
        town.does(secretariat.person(), () -> polls.open(meeting, poll).orThrow());
        return seen(secretariat);
    }

    private PollListing openWithGuest(OthersShown others) {
        return open(poll(others, new NewPoll.Guest("王专家", guestAddress())));
    }

    private String guestAddress() {
        return "guest" + meeting + "@elsewhere.example";
    }

    private String secretInMailTo(String address) {
        Town.Officer administrator = town.officer(Role.ADMINISTRATOR);
        List<KeptMail> mails =
                town.as(administrator.person(), () -> outbox.list(address, Slice.first(5)));
        String body = mails.getFirst().mail().body();
        return body.substring(body.indexOf("/polls/") + 7).substring(0, 43);
    }

    private void vote(Town.Officer officer, PollListing poll, Choice... choices) {
        town.does(
                officer.person(),
                () -> {
                    for (int i = 0; i < choices.length; i++) {
                        polls.vote(poll.candidates().get(i).id(), choices[i]).orThrow();
                    }
                });
    }

    private PollListing seen(Town.Officer officer) {
        return town.as(officer.person(), () -> polls.of(meeting).orElseThrow());
    }

    private MeetingId planned(Town.Officer convener, ConferenceId of) {
        return town.as(
                convener.person(),
                () -> meetings.plan(of, new NewMeeting("例会", null, "三楼")).orThrow());
    }

    private MeetingListing found() {
        return town.as(secretariat.person(), () -> meetings.find(meeting));
    }

    private MeetingState state() {
        return found().state();
    }

    private SeatListing seat(Town.Officer officer) {
        return town.as(secretariat.person(), () -> seats.of(meeting)).stream()
                .filter(seat -> seat.unit().id().equals(officer.unit()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> notices(PersonId person) {
        return town.as(person, () -> notifications.mine(Slice.first(50))).stream()
                .map(notice -> notice.words())
                .map(Message::key)
                .toList();
    }

    /**
     * How the education department stands on the first day polled, for whoever looks for a time.
     */
    private Busyness busy(Town.Officer convener, MeetingId of) {
        Slots found =
                town.as(
                        convener.person(),
                        () -> times.find(of, MONDAY, MONDAY, Duration.ofHours(2), null));
        return found.found().stream()
                .filter(slot -> slot.period().overlaps(slot(0)))
                .flatMap(slot -> slot.units().stream())
                .filter(unit -> unit.department().equals(education.unit()))
                .map(Slots.Attendance::busyness)
                .max(Busyness::compareTo)
                .orElseThrow();
    }
}
