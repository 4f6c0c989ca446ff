package org.confer.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.kernel.DepartmentId;
import org.confer.security.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/**
 * Three items were called: on the first something was decided, at the second the member stepped
 * out, the third is treated. Then the roll is put right.
 */
@ConferTest
@Import(Town.class)
@Transactional
class PuttingTheRollRightTest {

    @Autowired Town town;
    @Autowired Meetings meetings;
    @Autowired Agendas agendas;
    @Autowired Seats seats;
    @Autowired Decisions decisions;
    @Autowired Clock clock;

    private Town.Officer secretariat;
    private Town.Officer member;
    private Town.Officer late;
    private MeetingId meeting;
    private List<AgendaItemId> items = List.of();
    private Instant beforeTheSecond = Instant.MIN;
    private Instant duringTheThird = Instant.MIN;

    @BeforeEach
    void threeItemsWereCalled() {
        secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        late = town.officer(Role.LIAISON_OFFICER);
        ConferenceId conference = town.conference(secretariat, member, late);
        meeting = town.inSession(secretariat, conference);
        List.of("第二项", "第三项")
                .forEach(title -> {
                    var topic = town.topic(secretariat, conference, title);
                    town.does(
                            secretariat.person(),
                            () -> agendas.place(meeting, topic, 10).orThrow());
                });
        items = all().stream().map(AgendaItemListing::id).toList();
        town.does(
                secretariat.person(),
                () -> {
                    seats.arrive(seat(secretariat)).orThrow();
                    seats.arrive(seat(member)).orThrow();
                    agendas.call(items.get(0)).orThrow();
                    decisions.take(items.get(0), DecisionKind.DECIDED, "合并举办").orThrow();
                    agendas.call(items.get(1)).orThrow();
                    agendas.setPresent(items.get(1), seat(member), false).orThrow();
                    beforeTheSecond = clock.instant();
                    agendas.call(items.get(2)).orThrow();
                    duringTheThird = clock.instant();
                });
    }

    @Test
    void aUnitThatHadComeEarlierAttendsWhatIsNotDecided() {
        put(late, stay(beforeTheSecond, null));
        assertThat(present(0)).doesNotContain(late.unit());
        assertThat(present(1)).contains(late.unit());
        assertThat(present(2)).contains(late.unit());

        put(late, stay(duringTheThird, null));
        assertThat(present(1)).doesNotContain(late.unit());
        assertThat(present(2)).contains(late.unit());
    }

    @Test
    void aUnitThatHadGoneEarlierNoLongerMakesTheQuorum() {
        Instant came = came(secretariat);
        put(secretariat, stay(came, beforeTheSecond));
        assertThat(present(1)).isEmpty();
        assertThat(present(2)).containsExactly(member.unit());
        assertThat(town.as(secretariat.person(), () -> decisions.quorum(items.get(2))).met())
                .isFalse();
        // what was decided, was decided by those who were there
        assertThat(present(0)).contains(secretariat.unit());
        assertThat(town.as(secretariat.person(), () -> decisions.of(meeting)).getFirst().present())
                .hasSize(2);
    }

    @Test
    void whoWasNotedAsHavingSteppedOutStaysSo() {
        put(member, stay(came(secretariat), null));
        assertThat(present(1)).doesNotContain(member.unit());
        assertThat(present(2)).contains(member.unit());
    }

    @Test
    void theRollIsPutRightAfterTheEndAsWell() {
        put(late, stay(beforeTheSecond, null));
        town.does(secretariat.person(), () -> meetings.end(meeting).orThrow());
        assertThat(present(2)).contains(late.unit());
        put(late);
        assertThat(present(1)).doesNotContain(late.unit());
        assertThat(present(2)).doesNotContain(late.unit());
    }

    @Test
    void anItemThatIsCalledAgainIsAttendedByThoseWhoAreThereThen() {
        town.does(
                secretariat.person(),
                () -> {
                    seats.arrive(seat(late)).orThrow();
                    agendas.call(items.get(1)).orThrow();
                });
        assertThat(present(1))
                .containsExactlyInAnyOrder(secretariat.unit(), member.unit(), late.unit());
    }

    private void put(Town.Officer unit, SeatListing.Stay... stays) {
        town.does(secretariat.person(), () -> seats.correct(seat(unit), List.of(stays)).orThrow());
    }

    private List<DepartmentId> present(int item) {
        return all().get(item).present();
    }

    private List<AgendaItemListing> all() {
        return town.as(secretariat.person(), () -> agendas.of(meeting));
    }

    private Instant came(Town.Officer unit) {
        return town.as(
                secretariat.person(),
                () ->
                        seats.stays(meeting)
                                .getOrDefault(seat(unit), List.of())
                                .getFirst()
                                .arrived());
    }

    private SeatId seat(Town.Officer unit) {
        return town.as(secretariat.person(), () -> seats.of(meeting)).stream()
                .filter(seat -> seat.unit().id().equals(unit.unit()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static SeatListing.Stay stay(Instant arrived, @Nullable Instant left) {
        return new SeatListing.Stay(arrived, left);
    }
}
