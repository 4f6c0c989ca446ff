package org.confer.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.confer.ConferTest;
import org.confer.booking.NewRoom;
import org.confer.booking.RoomId;
import org.confer.booking.Rooms;
import org.confer.conference.ConferenceId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Period;
import org.confer.kernel.Slice;
import org.confer.meeting.MeetingFilter;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.confer.meeting.Town;
import org.confer.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ConferTest
@Import(Town.class)
class RegularMeetingsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final RegularTerms TERMS =
            new RegularTerms("例会", LocalTime.of(9, 0), 120, "三楼", null);

    @Autowired Town town;
    @Autowired Meetings meetings;
    @Autowired Rooms rooms;
    @Autowired RegularMeetings regular;

    private Town.Officer secretariat;
    private ConferenceId conference;

    @BeforeEach
    void aConference() {
        secretariat = town.officer(Role.SECRETARIAT);
        conference = town.conference(secretariat, town.officer(Role.LIAISON_OFFICER));
    }

    @Test
    void theSecondTuesdayOfEveryMonthAndTheLastThursdayOfEveryQuarter() {
        assertThat(Which.SECOND.rule(Months.EVERY, DayOfWeek.TUESDAY))
                .isEqualTo("FREQ=MONTHLY;BYDAY=2TU");
        assertThat(days(preview(Which.SECOND.rule(Months.EVERY, DayOfWeek.TUESDAY), 2032)))
                .hasSize(12)
                .startsWith(LocalDate.of(2032, 1, 13), LocalDate.of(2032, 2, 10));
        assertThat(days(preview(Which.LAST.rule(Months.LAST_OF_QUARTER, DayOfWeek.THURSDAY), 2032)))
                .containsExactly(
                        LocalDate.of(2032, 3, 25),
                        LocalDate.of(2032, 6, 24),
                        LocalDate.of(2032, 9, 30),
                        LocalDate.of(2032, 12, 30));
    }

    @Test
    void allAreCreatedOnTheConferencesClock() {
        List<LocalDate> days = days(preview("FREQ=MONTHLY;BYDAY=2TU", 2033));
        assertThat(planned(TERMS, days)).isEqualTo(Outcome.done(12));
        assertThat(all())
                .hasSize(12)
                .allSatisfy(meeting ->
                        assertThat(
                                        Objects.requireNonNull(meeting.startsAt())
                                                .atZone(ZONE)
                                                .toLocalTime())
                                .isEqualTo(LocalTime.of(9, 0)));
        assertThat(preview("FREQ=MONTHLY;BYDAY=2TU", 2033).all()).allMatch(Occasion::planned);
        assertThat(planned(TERMS, days)).isInstanceOf(Outcome.Refused.class);
        assertThat(all()).hasSize(12);
    }

    @Test
    void ifOneOfThemCannotBeNoneIs() {
        RoomId room =
                town.as(
                        secretariat.person(),
                        () ->
                                rooms.enter(new NewRoom("例会 " + conference, "", 30, List.of()))
                                        .orThrow());
        List<LocalDate> days = new ArrayList<>(days(preview("FREQ=MONTHLY;BYDAY=2TU", 2034)));
        Town.Officer other = town.officer(Role.SECRETARIAT);
        ConferenceId others = town.conference(other, town.officer(Role.LIAISON_OFFICER));
        Period sixth =
                new Period(
                        days.get(5).atTime(10, 0).atZone(ZONE).toInstant(),
                        days.get(5).atTime(11, 0).atZone(ZONE).toInstant());
        town.does(
                other.person(),
                () -> meetings.plan(others, new NewMeeting("占用", sixth, "", room)).orThrow());
        RegularTerms inRoom = new RegularTerms("例会", LocalTime.of(9, 0), 120, "", room);
        assertThat(planned(inRoom, days))
                .isEqualTo(
                        Outcome.refused(
                                "rhythm.refused", days.get(5), Message.of("booking.roomTaken")));
        assertThat(all()).isEmpty();
        days.remove(5);
        assertThat(planned(inRoom, days)).isEqualTo(Outcome.done(11));
    }

    @Test
    void whoDoesNotArrangeTheConferencePlansNothing() {
        Town.Officer stranger = town.officer(Role.SECRETARIAT);
        assertThatThrownBy(() ->
                        town.as(
                                stranger.person(),
                                () ->
                                        regular.plan(
                                                conference,
                                                TERMS,
                                                List.of(LocalDate.of(2035, 1, 9)))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void rulesThatNobodyMeansAreRefusedInWords() {
        for (String rule :
                List.of(
                        "FREQ=DAILY",
                        "FREQ=SECONDLY",
                        "FREQ=MONTHLY;INTERVAL=0",
                        "every Tuesday",
                        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                        "X".repeat(300))) {
            assertThatThrownBy(() -> preview(rule, 2036)).isInstanceOf(InvalidInput.class);
        }
    }

    private Occasions preview(String rule, int year) {
        return town.as(
                secretariat.person(),
                () ->
                        regular.preview(
                                conference,
                                new Rhythm(
                                        rule,
                                        LocalDate.of(year, 1, 1),
                                        LocalDate.of(year, 12, 31),
                                        WhenOff.NEXT_WORKING_DAY)));
    }

    private static List<LocalDate> days(Occasions occasions) {
        return occasions.all().stream().map(one -> Objects.requireNonNull(one.day())).toList();
    }

    private Outcome<Integer> planned(RegularTerms terms, List<LocalDate> days) {
        return town.as(secretariat.person(), () -> regular.plan(conference, terms, days));
    }

    private List<MeetingListing> all() {
        return town.as(
                secretariat.person(),
                () -> meetings.list(new MeetingFilter("", null, conference), Slice.first(100)));
    }
}
