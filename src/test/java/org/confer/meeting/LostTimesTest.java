package org.confer.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.confer.ConferTest;
import org.confer.booking.Booking;
import org.confer.booking.NewRoom;
import org.confer.booking.RoomId;
import org.confer.booking.Rooms;
import org.confer.conference.ConferenceId;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.kernel.Period;
import org.confer.scheduling.Slots;
import org.confer.security.Role;
import org.confer.topic.TopicId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Of two who want the same room or person one wins, the other is offered the next best times. */
@ConferTest
@Import(Town.class)
class LostTimesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired Town town;
    @Autowired Meetings meetings;
    @Autowired MeetingTimes times;
    @Autowired Seats seats;
    @Autowired Agendas agendas;
    @Autowired Rooms rooms;

    private Town.Officer winner;
    private Town.Officer loser;
    private Town.Officer member;
    private ConferenceId winners;
    private ConferenceId losers;
    private Period wanted;

    @BeforeEach
    void twoSecretariatsAndAMemberOfBoth() {
        winner = town.officer(Role.SECRETARIAT);
        loser = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        winners = town.conference(winner, member);
        losers = town.conference(loser, member);
        LocalDate monday = LocalDate.of(2031, 3, 3);
        wanted =
                new Period(
                        monday.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant(),
                        monday.atTime(LocalTime.of(11, 0)).atZone(ZONE).toInstant());
    }

    @Test
    void whoLosesTheRoomIsOfferedTheNextBestTimes() {
        RoomId room =
                town.as(
                        winner.person(),
                        () ->
                                rooms.enter(new NewRoom("争用 " + winners, "", 60, List.of("同声传译")))
                                        .orThrow());
        NewMeeting meeting = new NewMeeting("例会", wanted, "", room);
        town.as(winner.person(), () -> meetings.plan(winners, meeting).orThrow());
        Outcome<MeetingId> lost = town.as(loser.person(), () -> meetings.plan(losers, meeting));
        assertThat(lost)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(Booking.wasTaken((Message) refused.reason())).isTrue());

        Slots next = town.as(loser.person(), () -> times.instead(losers, meeting));
        assertThat(next.found()).isNotEmpty();
        assertThat(next.picture().days()).isNotEmpty();
        Slots.Slot best = next.found().getFirst();
        RoomId other = java.util.Objects.requireNonNull(best.room()).id();
        assertThat(best.period().overlaps(wanted) && other.equals(room)).isFalse();
        NewMeeting instead = new NewMeeting("例会", best.period(), "", other);
        assertThat(town.as(loser.person(), () -> meetings.plan(losers, instead)).isDone()).isTrue();
    }

    @Test
    void ofTwoSecretariatsThatConfirmAtOnceOneWinsAndTheOtherTakesTheNextBest() throws Exception {
        RoomId room =
                town.as(
                        winner.person(),
                        () ->
                                rooms.enter(new NewRoom("同时 " + winners, "", 60, List.of("投影仪")))
                                        .orThrow());
        List<Town.Officer> both = List.of(winner, loser);
        List<MeetingId> planned =
                List.of(town.meeting(winner, winners), town.meeting(loser, losers));
        NewMeeting confirmed = new NewMeeting("例会", wanted, "", room);
        CountDownLatch start = new CountDownLatch(1);
        List<Boolean> won = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome<MeetingId>>> outcomes =
                    IntStream.range(0, 2)
                            .mapToObj(i ->
                                    threads.submit(() -> {
                                        start.await();
                                        return town.as(
                                                both.get(i).person(),
                                                () -> meetings.arrange(planned.get(i), confirmed));
                                    }))
                            .toList();
            start.countDown();
            for (Future<Outcome<MeetingId>> one : outcomes) {
                won.add(one.get().isDone());
            }
        }
        assertThat(won).containsExactlyInAnyOrder(true, false);
        int second = won.indexOf(false);
        Town.Officer other = both.get(second);
        Slots.Slot best =
                town.as(other.person(), () -> times.instead(planned.get(second), confirmed))
                        .found()
                        .getFirst();
        NewMeeting instead =
                new NewMeeting(
                        "例会",
                        best.period(),
                        "",
                        java.util.Objects.requireNonNull(best.room()).id());
        assertThat(
                        town.as(
                                        other.person(),
                                        () -> meetings.arrange(planned.get(second), instead))
                                .isDone())
                .isTrue();
    }

    @Test
    void aPersonWhoMustAttendIsHeldOnce() {
        SeatId first = convened(winner, winners);
        SeatId second = convened(loser, losers);
        SeatAnswering comes = new SeatAnswering.Accept(member.person());
        assertThat(town.as(member.person(), () -> seats.answer(first, comes)).isDone()).isTrue();
        assertThat(town.as(member.person(), () -> seats.answer(second, comes)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(Booking.wasTaken((Message) refused.reason())).isTrue());
        // the unit is free again when it asks leave there
        SeatAnswering leave = new SeatAnswering.Leave("出差");
        assertThat(town.as(member.person(), () -> seats.answer(first, leave)).isDone()).isTrue();
        assertThat(town.as(member.person(), () -> seats.answer(second, comes)).isDone()).isTrue();
    }

    private SeatId convened(Town.Officer secretariat, ConferenceId conference) {
        MeetingId meeting =
                town.as(
                        secretariat.person(),
                        () ->
                                meetings.plan(conference, new NewMeeting("例会", wanted, "三楼"))
                                        .orThrow());
        TopicId topic = town.topic(secretariat, conference, "议题");
        town.does(
                secretariat.person(),
                () -> {
                    agendas.place(meeting, topic, 20).orThrow();
                    meetings.convene(meeting).orThrow();
                });
        return town.as(member.person(), () -> seats.mine(meeting).orElseThrow().id());
    }
}
