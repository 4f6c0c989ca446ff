package org.confer.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.confer.ConferTest;
import org.confer.calendar.Availability;
import org.confer.calendar.CalendarOwner;
import org.confer.calendar.TypedTime;
import org.confer.calendarfile.Busyness;
import org.confer.conference.ConferenceId;
import org.confer.kernel.Message;
import org.confer.kernel.Period;
import org.confer.scheduling.Slots;
import org.confer.security.Role;
import org.confer.topic.TopicId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who had to stand back at the last meetings is spared at the next. */
@ConferTest
@Import(Town.class)
class FairTimesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

    @Autowired Town town;
    @Autowired Meetings meetings;
    @Autowired MeetingTimes times;
    @Autowired Seats seats;
    @Autowired Agendas agendas;
    @Autowired Availability availability;

    @Test
    void ofTwoTentativeUnitsTheOneThatWasExcusedBeforeIsSpared() {
        Town.Officer secretariat = town.officer(Role.SECRETARIAT);
        Town.Officer excused = town.officer(Role.LIAISON_OFFICER);
        Town.Officer came = town.officer(Role.LIAISON_OFFICER);
        ConferenceId conference = town.conference(secretariat, excused, came);
        held(secretariat, conference, excused);
        MeetingId next = town.meeting(secretariat, conference);
        // the one is tentative on Monday, the other on Tuesday; Monday would be the earlier day
        tentative(excused, MONDAY);
        tentative(came, MONDAY.plusDays(1));

        Slots found =
                town.as(
                        secretariat.person(),
                        () ->
                                times.find(
                                        next,
                                        MONDAY,
                                        MONDAY.plusDays(1),
                                        Duration.ofHours(2),
                                        null));
        Slots.Slot best = found.found().getFirst();
        assertThat(best.period().start().atZone(ZONE).toLocalDate()).isEqualTo(MONDAY.plusDays(1));
        assertThat(keys(best)).contains("scheduling.slot.spares");
        assertThat(found.found())
                .filteredOn(slot -> slot.period().start().atZone(ZONE).toLocalDate().equals(MONDAY))
                .allMatch(slot -> keys(slot).contains("scheduling.slot.standsBackAgain"));
    }

    /** A meeting that was held without the one unit. */
    private void held(Town.Officer secretariat, ConferenceId conference, Town.Officer excusedUnit) {
        // within the office hours, or everybody else had to stand back too
        Instant ten = MONDAY.minusWeeks(1).atTime(10, 0).atZone(ZONE).toInstant();
        NewMeeting early =
                new NewMeeting("例会", new Period(ten, ten.plus(Duration.ofHours(1))), "三楼");
        MeetingId meeting =
                town.as(secretariat.person(), () -> meetings.plan(conference, early).orThrow());
        TopicId topic = town.topic(secretariat, conference, "议题");
        town.does(
                secretariat.person(),
                () -> {
                    agendas.place(meeting, topic, 20).orThrow();
                    meetings.convene(meeting).orThrow();
                });
        town.does(
                excusedUnit.person(),
                () ->
                        seats.answer(
                                        seats.mine(meeting).orElseThrow().id(),
                                        new SeatAnswering.Leave("出差"))
                                .orThrow());
        town.does(
                secretariat.person(),
                () -> {
                    meetings.begin(meeting).orThrow();
                    seats.of(meeting).stream()
                            .filter(seat -> seat.answer() != SeatAnswer.LEAVE)
                            .forEach(seat -> seats.arrive(seat.id()).orThrow());
                    meetings.end(meeting).orThrow();
                });
    }

    private void tentative(Town.Officer officer, LocalDate day) {
        town.does(
                officer.person(),
                () ->
                        availability.type(
                                CalendarOwner.of(officer.unit()),
                                new TypedTime(
                                        new Period(
                                                day.atTime(LocalTime.of(7, 0))
                                                        .atZone(ZONE)
                                                        .toInstant(),
                                                day.atTime(LocalTime.of(20, 0))
                                                        .atZone(ZONE)
                                                        .toInstant()),
                                        Busyness.TENTATIVE,
                                        "")));
    }

    private static List<String> keys(Slots.Slot slot) {
        return slot.reasons().stream().map(Message::key).toList();
    }
}
