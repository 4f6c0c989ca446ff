package org.confer.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confer.calendar.SpecialDay;
import org.confer.calendar.WorkingYear;
import org.junit.jupiter.api.Test;

/** National Day from 1 to 7 October; Saturday the 10th is worked instead, Sunday the 27th too. */
class OrdinaryDaysTest {

    private static final WorkingYear YEAR =
            new WorkingYear(
                    "CN",
                    "China",
                    "中国",
                    Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                    2026,
                    "test",
                    List.of(
                            day(10, 1, false),
                            day(10, 2, false),
                            day(10, 3, false),
                            day(10, 4, false),
                            day(10, 5, false),
                            day(10, 6, false),
                            day(10, 7, false),
                            day(10, 10, true),
                            day(9, 27, true)));

    private final OrdinaryDays days =
            new OrdinaryDays(year -> year == 2026 ? Optional.of(YEAR) : Optional.empty());

    @Test
    void aHolidayIsMovedPastTheWholeHoliday() {
        assertThat(days.against(october(1)).orElseThrow().key()).isEqualTo("rhythm.off.holiday");
        assertThat(days.instead(october(1), WhenOff.NEXT_WORKING_DAY)).isEqualTo(october(8));
        assertThat(days.instead(october(1), WhenOff.PREVIOUS_WORKING_DAY))
                .isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(days.instead(october(6), WhenOff.NEAREST_WORKING_DAY)).isEqualTo(october(8));
        assertThat(days.instead(october(1), WhenOff.LEAVE_OUT)).isNull();
    }

    @Test
    void onAMakeUpWorkdayNobodyMeetsEither() {
        assertThat(days.against(october(10)).orElseThrow().key()).isEqualTo("rhythm.off.makeUp");
        assertThat(days.instead(october(10), WhenOff.NEXT_WORKING_DAY)).isEqualTo(october(12));
        assertThat(days.instead(october(10), WhenOff.NEAREST_WORKING_DAY)).isEqualTo(october(9));
    }

    @Test
    void anOrdinaryWorkingDayStaysAndAYearWithoutDataIsTold() {
        assertThat(days.against(october(8))).isEmpty();
        assertThat(days.against(LocalDate.of(2027, 5, 1)).orElseThrow().key())
                .isEqualTo("rhythm.off.weekend");
        assertThat(days.unknown()).containsExactly(2027);
    }

    private static LocalDate october(int day) {
        return LocalDate.of(2026, 10, day);
    }

    private static SpecialDay day(int month, int day, boolean working) {
        return new SpecialDay(LocalDate.of(2026, month, day), working, "National Day", "国庆节");
    }
}
