package org.confer.trainingcalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.confer.ConferTest;
import org.confer.meeting.Town;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlannedDates;
import org.confer.security.Role;
import org.confer.training.Plans;
import org.confer.training.TypedPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** A year at a glance says what the same plans say one by one. */
@ConferTest
@Import(Town.class)
@Transactional
class TrainingYearTest {

    @Autowired Town town;
    @Autowired Plans plans;
    @Autowired TrainingCalendar calendar;

    private Town.Officer officer;
    private int entered;

    @BeforeEach
    void anOfficer() {
        officer = town.officer(Role.TRAINING_OFFICER);
    }

    @Test
    void aYearWithoutTrainingHasTwelveEmptyMonths() {
        TrainingYear year = year(10);
        assertThat(year.perMonth()).hasSize(12).containsOnly(0);
        assertThat(year.burdens()).isEmpty();
    }

    @Test
    void aTrainingCountsInTheMonthAndTheYearInWhichItBegins() {
        enter("村支书", LocalDate.of(2043, 12, 31), 3);
        enter("村支书", LocalDate.of(2044, 1, 1), 1);
        enter("村支书", LocalDate.of(2044, 1, 31), 5);
        enter("村支书", LocalDate.of(2044, 2, 29), 2);
        enter("医护人员", LocalDate.of(2044, 2, 1), 1);
        enter("", LocalDate.of(2044, 12, 31), 9);
        enter("医护人员", LocalDate.of(2045, 1, 1), 1);
        TrainingYear year = year(10);
        assertThat(year.perMonth()).containsExactly(2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(year.burdens())
                .containsExactly(
                        new Burden("村支书", List.of(2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 0),
                        new Burden("医护人员", List.of(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 0));
    }

    @Test
    void theMonthsCountAllTrainingsHoweverFewAudiencesAreNamed() {
        for (String audience : List.of("甲", "乙", "丙", "乙", "")) {
            enter(audience, LocalDate.of(2044, 5, 20), 1);
        }
        TrainingYear year = year(1);
        assertThat(year.burdens()).extracting(Burden::audience).containsExactly("乙");
        assertThat(year.perMonth().get(4)).isEqualTo(5);
    }

    private TrainingYear year(int most) {
        return town.as(officer.person(), () -> calendar.year(2044, CalendarFilter.ALL, most));
    }

    private void enter(String audience, LocalDate first, int days) {
        PlannedDates dates =
                new PlannedDates(first, first.plusDays(days - 1), DatePrecision.DAY, List.of());
        town.as(
                officer.person(),
                () -> plans.enter(TypedPlan.of("业务培训 " + ++entered, audience, dates)).orThrow());
    }
}
