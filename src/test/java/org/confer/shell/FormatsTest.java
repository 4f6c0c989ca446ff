package org.confer.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private final Formats english = Formats.of(Locale.ENGLISH);
    private final Formats chinese = Formats.of(Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-03-17 | 2026-03-17 | 17 Mar 2026               | 2026年3月17日
                    2026-03-17 | 2026-03-21 | 17–21 Mar 2026            | 2026年3月17日—21日
                    2026-02-27 | 2026-03-03 | 27 Feb – 3 Mar 2026       | 2026年2月27日—3月3日
                    2026-12-28 | 2027-01-02 | 28 Dec 2026 – 2 Jan 2027  | 2026年12月28日—2027年1月2日
                    """)
    void days_say_year_and_month_once_where_they_are_the_same(
            LocalDate first, LocalDate last, String inEnglish, String inChinese) {
        assertThat(english.days(first, last)).isEqualTo(inEnglish);
        assertThat(chinese.days(first, last)).isEqualTo(inChinese);
    }

    @Test
    void money_carries_the_sign_that_readers_know() {
        assertThat(chinese.money(new BigDecimal("150000.00"), "CNY")).isEqualTo("¥150,000");
        assertThat(english.money(new BigDecimal("2160.5"), "GBP")).isEqualTo("£2,160.5");
        assertThat(english.money(12, "CHF")).isEqualTo("CHF 12");
        assertThat(english.money(12, "")).isEqualTo("12");
    }
}
