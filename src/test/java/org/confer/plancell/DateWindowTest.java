package org.confer.plancell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.confer.shell.BundleMessages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows of days are called what people call them. */
class DateWindowTest {

    private static final BundleMessages MESSAGES = new BundleMessages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TEN_DAY   | 2026-03-01 | 2026-03-10 | early March 2026         | 2026年3月上旬
                    TEN_DAY   | 2026-11-11 | 2026-11-20 | mid-November 2026        | 2026年11月中旬
                    TEN_DAY   | 2028-02-21 | 2028-02-29 | late February 2028       | 2028年2月下旬
                    WEEK      | 2026-09-21 | 2026-09-25 | week of 21 Sep 2026      | 2026年9月21日当周
                    MONTH     | 2026-06-01 | 2026-06-30 | June 2026                | 2026年6月
                    MONTH     | 2026-05-01 | 2026-06-30 | May 2026 to June 2026    | 2026年5月至2026年6月
                    QUARTER   | 2026-07-01 | 2026-09-30 | Q3 2026                  | 2026年第三季度
                    HALF_YEAR | 2026-07-01 | 2026-12-31 | second half of 2026      | 2026年下半年
                    YEAR      | 2026-01-01 | 2026-12-31 | some time in 2026        | 2026年内
                    """)
    void has_the_name_that_people_give_it(
            DatePrecision precision,
            LocalDate start,
            LocalDate end,
            String english,
            String chinese) {
        var window = PlannedDates.of(start, end, precision).window().orElseThrow();

        assertThat(MESSAGES.text(window, Locale.ENGLISH)).isEqualTo(english);
        assertThat(MESSAGES.text(window, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource({
        "TEN_DAY,2026-03-03,2026-04-20",
        "QUARTER,2026-02-01,2026-04-30",
        "MONTH,2026-06-02,2026-06-30",
        "WEEK,2026-09-22,2026-09-26",
        "DAY,2026-06-01,2026-06-30"
    })
    void has_no_name_where_the_days_are_others(
            DatePrecision precision, LocalDate start, LocalDate end) {
        assertThat(PlannedDates.of(start, end, precision).window()).isEmpty();
    }
}
