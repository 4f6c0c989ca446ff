package org.confer.plancell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {

    private final WrittenDates chinese =
            new WrittenDates(DateOrder.MONTH_FIRST, PlanYear.calendar(2026));
    private final WrittenDates british =
            new WrittenDates(DateOrder.DAY_FIRST, PlanYear.calendar(2026));
    private final WrittenDates american =
            new WrittenDates(DateOrder.MONTH_FIRST, PlanYear.calendar(2026));
    private final WrittenDates unknown =
            new WrittenDates(DateOrder.UNKNOWN, PlanYear.calendar(2026));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026年3月5日—7日            | 2026-03-05 2026-03-07 DAY
                    2026年3月10日-12日          | 2026-03-10 2026-03-12 DAY
                    2026年9月7日至11月27日      | 2026-09-07 2026-11-27 DAY
                    2026年3月31日—4月1日        | 2026-03-31 2026-04-01 DAY
                    2026年12月28日至2027年1月5日 | 2026-12-28 2027-01-05 DAY
                    12月28日至1月5日            | 2026-12-28 2027-01-05 DAY
                    2026年3月5日                | 2026-03-05 2026-03-05 DAY
                    2026年3月5号                | 2026-03-05 2026-03-05 DAY
                    3月5日                      | 2026-03-05 2026-03-05 DAY
                    3月5-7日                    | 2026-03-05 2026-03-07 DAY
                    3月5日、6日                 | 2026-03-05 2026-03-06 DAY
                    3.5-3.7                     | 2026-03-05 2026-03-07 DAY
                    3.5—3.7                     | 2026-03-05 2026-03-07 DAY
                    9.14-25                     | 2026-09-14 2026-09-25 DAY
                    9.14-9.25                   | 2026-09-14 2026-09-25 DAY
                    3月4日19:00—21:00           | 2026-03-04 2026-03-04 DAY
                    2025.9.8-2025.9.12          | 2025-09-08 2025-09-12 DAY
                    2026.9.8                    | 2026-09-08 2026-09-08 DAY
                    2026.3.5-7                  | 2026-03-05 2026-03-07 DAY
                    2026/3/5                    | 2026-03-05 2026-03-05 DAY
                    2026/3/5-2026/3/7           | 2026-03-05 2026-03-07 DAY
                    2026/3/5-3/7                | 2026-03-05 2026-03-07 DAY
                    2026-04-22至2026-04-23      | 2026-04-22 2026-04-23 DAY
                    2026-04-22                  | 2026-04-22 2026-04-22 DAY
                    2026-04-22 09:00            | 2026-04-22 2026-04-22 DAY
                    2026-04-22T09:00            | 2026-04-22 2026-04-22 DAY
                    20260422                    | 2026-04-22 2026-04-22 DAY
                    20260422-20260424           | 2026-04-22 2026-04-24 DAY
                    二〇二六年三月五日          | 2026-03-05 2026-03-05 DAY
                    三月五日至七日              | 2026-03-05 2026-03-07 DAY
                    十一月二十三日              | 2026-11-23 2026-11-23 DAY
                    ２０２６年３月５日          | 2026-03-05 2026-03-05 DAY
                    2026年3月5日(周四)          | 2026-03-05 2026-03-05 DAY
                    3月5日（星期四）至3月6日（星期五） | 2026-03-05 2026-03-06 DAY
                    3月5日上午9:00              | 2026-03-05 2026-03-05 DAY
                    3月5日-7日(共3天)           | 2026-03-05 2026-03-07 DAY
                    拟于3月5日举办              | 2026-03-05 2026-03-05 DAY
                    26年3月5日                  | 2026-03-05 2026-03-05 DAY
                    3月上旬                     | 2026-03-01 2026-03-10 TEN_DAY
                    2026年11月上旬              | 2026-11-01 2026-11-10 TEN_DAY
                    11月中旬                    | 2026-11-11 2026-11-20 TEN_DAY
                    2月下旬                     | 2026-02-21 2026-02-28 TEN_DAY
                    5月底                       | 2026-05-21 2026-05-31 TEN_DAY
                    5月初                       | 2026-05-01 2026-05-10 TEN_DAY
                    3月上旬至中旬               | 2026-03-01 2026-03-20 TEN_DAY
                    3月下旬-4月上旬             | 2026-03-21 2026-04-10 TEN_DAY
                    3月中下旬                   | 2026-03-11 2026-03-31 TEN_DAY
                    5月第二周                   | 2026-05-11 2026-05-15 WEEK
                    2026年内                    | 2026-01-01 2026-12-31 YEAR
                    6月                         | 2026-06-01 2026-06-30 MONTH
                    6月份                       | 2026-06-01 2026-06-30 MONTH
                    2026年6月                   | 2026-06-01 2026-06-30 MONTH
                    2026-06                     | 2026-06-01 2026-06-30 MONTH
                    3-5月                       | 2026-03-01 2026-05-31 MONTH
                    3月至5月                    | 2026-03-01 2026-05-31 MONTH
                    农闲时节（12月）            | 2026-12-01 2026-12-31 MONTH
                    2026年三季度                | 2026-07-01 2026-09-30 QUARTER
                    第三季度                    | 2026-07-01 2026-09-30 QUARTER
                    三季度                      | 2026-07-01 2026-09-30 QUARTER
                    3季度                       | 2026-07-01 2026-09-30 QUARTER
                    一至二季度                  | 2026-01-01 2026-06-30 QUARTER
                    上半年                      | 2026-01-01 2026-06-30 HALF_YEAR
                    2026年下半年                | 2026-07-01 2026-12-31 HALF_YEAR
                    全年                        | 2026-01-01 2026-12-31 YEAR
                    5月第2周                    | 2026-05-11 2026-05-15 WEEK
                    每周三晚，3月4日至4月1日    | 2026-03-04 2026-04-01 WEEKLY
                    3月5日、12日、19日          | 2026-03-05 2026-03-19 WEEKLY
                    3月5日、4月9日              | 2026-03-05 2026-04-09 WEEKLY
                    """)
    void readsChineseDates(String written, String expected) {
        assertThat(said(chinese.read(written))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    5 Mar 2026                  | 2026-03-05 2026-03-05 DAY
                    5 March 2026                | 2026-03-05 2026-03-05 DAY
                    5th March 2026              | 2026-03-05 2026-03-05 DAY
                    5-Mar-26                    | 2026-03-05 2026-03-05 DAY
                    5 March                     | 2026-03-05 2026-03-05 DAY
                    Thursday 5 March 2026       | 2026-03-05 2026-03-05 DAY
                    Thu 5 Mar 2026, 10:00-12:00 | 2026-03-05 2026-03-05 DAY
                    Thu, 5 Mar 2026 2pm         | 2026-03-05 2026-03-05 DAY
                    March 5, 2026               | 2026-03-05 2026-03-05 DAY
                    March 5-7, 2026             | 2026-03-05 2026-03-07 DAY
                    Mar 5 - Apr 2, 2026         | 2026-03-05 2026-04-02 DAY
                    23–24 June 2026             | 2026-06-23 2026-06-24 DAY
                    23-24 June 2026             | 2026-06-23 2026-06-24 DAY
                    23 and 24 June 2026         | 2026-06-23 2026-06-24 DAY
                    23 & 24 June                | 2026-06-23 2026-06-24 DAY
                    3, 10 and 17 March 2026     | 2026-03-03 2026-03-17 WEEKLY
                    28 February to 2 March 2026 | 2026-02-28 2026-03-02 DAY
                    from 9 to 11 Feb 2026       | 2026-02-09 2026-02-11 DAY
                    30 Nov 2026 - 4 Dec 2026    | 2026-11-30 2026-12-04 DAY
                    29 Dec 2026 - 2 Jan 2027    | 2026-12-29 2027-01-02 DAY
                    29 Dec - 2 Jan              | 2026-12-29 2027-01-02 DAY
                    03/05/2026                  | 2026-05-03 2026-05-03 DAY
                    31.12.2026                  | 2026-12-31 2026-12-31 DAY
                    03/05/26                    | 2026-05-03 2026-05-03 DAY
                    03/05/2026 - 05/05/2026     | 2026-05-03 2026-05-05 DAY
                    12 May 2026 (2 days)        | 2026-05-12 2026-05-12 DAY
                    w/c 21 September 2026       | 2026-09-21 2026-09-25 WEEK
                    week commencing 21 Sept     | 2026-09-21 2026-09-25 WEEK
                    Week of 23 September 2026   | 2026-09-21 2026-09-25 WEEK
                    week 12 2026                | 2026-03-16 2026-03-20 WEEK
                    first week of May 2026      | 2026-05-04 2026-05-08 WEEK
                    early March 2026            | 2026-03-01 2026-03-10 TEN_DAY
                    mid-March                   | 2026-03-11 2026-03-20 TEN_DAY
                    Sep-26                      | 2026-09-01 2026-09-30 MONTH
                    4 May 2026 9.30am - 4pm     | 2026-05-04 2026-05-04 DAY
                    2026-05-04/2026-05-06       | 2026-05-04 2026-05-06 DAY
                    12/01/2026, 19/01/2026      | 2026-01-12 2026-01-19 WEEKLY
                    5/6 March 2026              | 2026-03-05 2026-03-06 DAY
                    Feb 2026                    | 2026-02-01 2026-02-28 MONTH
                    February                    | 2026-02-01 2026-02-28 MONTH
                    March-May 2026              | 2026-03-01 2026-05-31 MONTH
                    Q2                          | 2026-04-01 2026-06-30 QUARTER
                    Q2 2026                     | 2026-04-01 2026-06-30 QUARTER
                    2026 Q2                     | 2026-04-01 2026-06-30 QUARTER
                    Q1-Q2 2026                  | 2026-01-01 2026-06-30 QUARTER
                    second quarter of 2026      | 2026-04-01 2026-06-30 QUARTER
                    H1 2026                     | 2026-01-01 2026-06-30 HALF_YEAR
                    all year round              | 2026-01-01 2026-12-31 YEAR
                    Tuesdays, 3 March to 24 March 2026 | 2026-03-03 2026-03-24 WEEKLY
                    """)
    void readsEnglishDates(String written, String expected) {
        assertThat(said(british.read(written))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "03/05/2026, 2026-03-05 2026-03-05 DAY",
        "3/25/2026, 2026-03-25 2026-03-25 DAY",
        "'3/25 - 3/27', 2026-03-25 2026-03-27 DAY",
        "25/3/2026, 2026-03-25 2026-03-25 DAY"
    })
    void readsAmericanDates(String written, String expected) {
        assertThat(said(american.read(written))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2月30日, 2/30",
        "2026年6月31日, 6/31",
        "2026-02-30至2026-03-01, 2/30",
        "2026年2月28日-2月30日, 2/30",
        "2026年13月1日, 13/1"
    })
    void namesDaysThatNoMonthHas(String written, String expected) {
        assertThat(said(chinese.read(written))).isEqualTo("impossible " + expected);
    }

    @ParameterizedTest
    @CsvSource({"31/06/2026, 6/31", "29 February 2026, 2/29", "29/02/2026, 2/29"})
    void namesDaysThatNoMonthHasInEnglish(String written, String expected) {
        assertThat(said(british.read(written))).isEqualTo("impossible " + expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年9月18日—16日", "2026-04-24至2026-04-22", "5月至3月"})
    void doesNotSwapAnEndBeforeTheStart(String written) {
        assertThat(chinese.read(written)).isInstanceOf(DateReading.Backwards.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "待定",
                "时间待定",
                "另行通知",
                "TBC",
                "tbc",
                "T.B.C.",
                "To be confirmed",
                "TBD",
                "—",
                "-",
                "n/a",
                "视情",
                "Date TBC",
                "适时"
            })
    void knowsThatADateIsStillOpen(String written) {
        assertThat(british.read(written)).isInstanceOf(DateReading.Later.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "农闲时节",
                "soon",
                "学制3个月",
                "Harrowmere Mart",
                "Naïve art",
                "none of these",
                "5",
                "2026-2026-2026-1"
            })
    void saysWhenItDoesNotUnderstand(String written) {
        assertThat(british.read(written)).isInstanceOf(DateReading.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({"03/05/2026, true", "03/03/2026, false", "25/03/2026, false", "5 Mar 2026, false"})
    void reportsWhatCouldBeReadTwoWays(String written, boolean ambiguous) {
        assertThat(unknown.read(written))
                .isInstanceOfSatisfying(
                        DateReading.Found.class,
                        found -> assertThat(found.ambiguous()).isEqualTo(ambiguous));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5-3.7", "6月", "Q2", "5 March"})
    void asksForTheYearWhereNothingTellsIt(String written) {
        assertThat(new WrittenDates(DateOrder.MONTH_FIRST, null).read(written))
                .isInstanceOf(DateReading.NoYear.class);
    }

    @Property
    void neverThrows(@ForAll @StringLength(max = 60) String anything) {
        assertThat(unknown.read(anything)).isNotNull();
        assertThat(chinese.read("2026年" + anything + "日-5")).isNotNull();
    }

    @Property
    void readsBackEveryDayInEveryForm(
            @ForAll @IntRange(min = 0, max = 36_500) int offset,
            @ForAll @IntRange(max = 20) int more) {
        LocalDate start = LocalDate.of(2000, 1, 1).plusDays(offset);
        LocalDate end = start.plusDays(more);
        String expected = start + " " + end + " DAY";
        assertThat(said(chinese.read(han(start) + "—" + han(end)))).isEqualTo(expected);
        assertThat(said(chinese.read(start + "至" + end))).isEqualTo(expected);
        assertThat(said(british.read(english(start) + " - " + english(end)))).isEqualTo(expected);
        assertThat(said(british.read(slashed(start) + "-" + slashed(end)))).isEqualTo(expected);
    }

    private static String han(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String english(LocalDate day) {
        String month = day.getMonth().name();
        return day.getDayOfMonth()
                + " "
                + month.charAt(0)
                + month.substring(1).toLowerCase()
                + " "
                + day.getYear();
    }

    private static String slashed(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    private static String said(DateReading reading) {
        return switch (reading) {
            case DateReading.Found(PlannedDates dates, boolean _) ->
                    dates.start() + " " + dates.end() + " " + dates.precision();
            case DateReading.Impossible(int month, int day) -> "impossible " + month + "/" + day;
            default -> reading.getClass().getSimpleName();
        };
    }
}
