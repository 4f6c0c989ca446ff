package org.confer.plancell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What year a file is for, from the words over the table and the name of the file. */
class PlanYearsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    市财政局2026年培训计划.csv           | 2026 | 1
                    Training plan 2026                  | 2026 | 1
                    Learning programme 2026-27.csv      | 2026 | 4
                    Budget year 2026/2027               | 2026 | 4
                    Academic year 2026/27               | 2026 | 8
                    CPD for schools, 2026–27            | 2026 | 8
                    某县2026-2027学年教师培训安排          | 2026 | 8
                    2026学年度校本研修                    | 2026 | 8
                    2026—2027年干部教育培训规划           | 2026 | 1
                    plan 2026-07.csv                    | 2026 | 1
                    plan 2026-07-08 of 2025             | 2025 | 1
                    """)
    void are_calendar_budget_and_school_years(String words, int first, int begins) {
        assertThat(PlanYears.in(List.of(words))).contains(new PlanYear(first, begins));
    }

    @Test
    void give_a_month_its_calendar_year() {
        PlanYear school = new PlanYear(2026, 8);

        assertThat(school.of(9)).isEqualTo(2026);
        assertThat(school.of(3)).isEqualTo(2027);
        assertThat(PlanYear.calendar(2026).of(3)).isEqualTo(2026);
    }

    @Test
    void are_told_nowhere_in_other_words() {
        assertThat(PlanYears.in(List.of("Training plan", "填表日期：2026年3月5日"))).isEmpty();
    }
}
