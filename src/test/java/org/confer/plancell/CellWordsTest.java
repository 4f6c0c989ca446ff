package org.confer.plancell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headcounts, money, lengths and titles as people write them. */
class CellWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    120                    | 120
                    120人                  | 120
                    约120人                | 120 about
                    120人左右              | 120 about
                    2100余人               | 2100 about
                    120余                  | 120 about
                    每期50人共3期          | 150 50x3
                    每期50人，共3期        | 150 50x3
                    每班40人×2班           | 80 40x2
                    每期约50人共3期        | 150 50x3 about
                    3期，每期50人          | 150 50x3
                    共3期，每期50人        | 150 50x3
                    50人/期，3期           | 150 50x3
                    50人×3期               | 150 50x3
                    3期*50人               | 150 50x3
                    每期五十人共三期       | 150 50x3
                    每期50人,3期,共150人   | 150 50x3
                    32支代表队共96人       | 96
                    120人(含市直30人)      | 120
                    120人,其中女30人       | 120
                    一百二十人             | 120
                    45 (3 groups of 15)    | 45 15x3
                    3 groups of 15         | 45 15x3
                    2 sessions of 20       | 40 20x2
                    15 per session, 3 sessions | 45 15x3
                    3 x 15                 | 45 15x3
                    60×3                   | 180 60x3
                    50名学员               | 50
                    12 to 16               | 16 about
                    12-16                  | 16 about
                    12–16人                | 16 about
                    12至16人               | 16 about
                    about 45               | 45 about
                    approx. 45             | 45 about
                    c. 45                  | 45 about
                    up to 30               | 30
                    max 30                 | 30
                    30 max                 | 30
                    24 places              | 24
                    24 delegates           | 24
                    100+                   | 100 about
                    1,200                  | 1200
                    50.0                   | 50
                    0                      | 0
                    """)
    void readsHeadcounts(String written, String expected) {
        assertThat(WrittenHeadcount.read(written))
                .isInstanceOfSatisfying(
                        WrittenHeadcount.Reading.Found.class,
                        found -> assertThat(said(found.headcount())).isEqualTo(expected));
    }

    private static String said(Headcount headcount) {
        String product =
                headcount.cohorts() == null
                        ? ""
                        : " " + headcount.perCohort() + "x" + headcount.cohorts();
        return headcount.total() + product + (headcount.approximate() ? " about" : "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "若干",
                "很多",
                "不限",
                "many",
                "all staff",
                "待定",
                "TBC",
                "每单位2人",
                "99999999999",
                "-5",
                "—"
            })
    void leavesOpenHowManyIsMany(String written) {
        assertThat(WrittenHeadcount.read(written))
                .isInstanceOf(WrittenHeadcount.Reading.NotANumber.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"每期50人", "50人/期", "每班50", "50 per session"})
    void knowsPeopleForEachSession(String written) {
        assertThat(WrittenHeadcount.read(written))
                .isEqualTo(new WrittenHeadcount.Reading.PerCohort(50));
    }

    @Test
    void saysWhenANumberContradictsItself() {
        assertThat(WrittenHeadcount.read("50 (3 groups of 15)"))
                .isInstanceOfSatisfying(
                        WrittenHeadcount.Reading.Found.class,
                        found -> assertThat(found.contradicts()).isTrue());
    }

    @Property
    void headcountsNeverThrow(@ForAll @StringLength(max = 50) String anything) {
        assertThat(WrittenHeadcount.read(anything)).isNotNull();
        assertThat(WrittenHeadcount.read("每期" + anything + "人共3期")).isNotNull();
    }

    @Property
    void everyHeadcountIsReadBack(
            @ForAll @IntRange(max = 5_000) int people,
            @ForAll @IntRange(min = 1, max = 40) int groups) {
        assertThat(total(people + "人")).isEqualTo(people);
        assertThat(total("约" + people)).isEqualTo(people);
        assertThat(total("每期" + people + "人共" + groups + "期")).isEqualTo(people * groups);
        assertThat(total(groups + " groups of " + people)).isEqualTo(people * groups);
    }

    private static int total(String written) {
        return ((WrittenHeadcount.Reading.Found) WrittenHeadcount.read(written))
                .headcount()
                .total();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1.5万元       | 15000 CNY
                    1.5万         | 15000
                    3200元        | 3200 CNY
                    £1,400        | 1400 GBP
                    £ 1,400.50    | 1400.5 GBP
                    1,100         | 1100
                    $2.5k         | 2500 USD
                    €1.400,50     | 1400.5 EUR
                    ¥3,000        | 3000 CNY
                    1 200         | 1200
                    12万元整      | 120000 CNY
                    约3万元       | 30000 CNY
                    0             | 0
                    free          | 0
                    无            | 0
                    2.1 million   | 2100000
                    9.6(含住宿)   | 9.6
                    """)
    void readsMoney(String written, String expected) {
        Amount amount = new WrittenMoney(1, null).read(written).orElseThrow();
        String currency = amount.currency() == null ? "" : " " + amount.currency();
        assertThat(amount.value().toPlainString() + currency).isEqualTo(expected);
    }

    @Test
    void aUnitInTheCellGoesBeforeTheColumns() {
        WrittenMoney tenThousands = new WrittenMoney(10_000, "CNY");
        assertThat(tenThousands.read("22.5")).contains(new Amount(new BigDecimal("225000"), "CNY"));
        assertThat(tenThousands.read("1.5万元")).contains(new Amount(new BigDecimal("15000"), "CNY"));
        assertThat(tenThousands.read("3000元")).contains(new Amount(new BigDecimal("3000"), "CNY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"自筹", "Agency", "Paid by delegates", "人均300元", "1.2.3", "12,34,5 each"})
    void whatIsNoSumIsNotGuessed(String written) {
        assertThat(new WrittenMoney(1, null).read(written)).isEmpty();
    }

    @Property
    void moneyNeverThrows(@ForAll @StringLength(max = 40) String anything) {
        assertThat(new WrittenMoney(1, null).read(anything)).isNotNull();
        assertThat(new WrittenMoney(1, null).read("£" + anything)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2天(16学时)  | UNKNOWN | 2 16
                    10天(80学时) | DAYS    | 10 80
                    3天          | UNKNOWN | 3 -
                    24学时       | UNKNOWN | - 24
                    24           | HOURS   | - 24
                    3            | DAYS    | 3 -
                    24           | UNKNOWN | - -
                    half day     | UNKNOWN | 0.5 -
                    半天         | UNKNOWN | 0.5 -
                    1 day        | UNKNOWN | 1 -
                    2 hours      | UNKNOWN | - 2
                    1.5 days     | UNKNOWN | 1.5 -
                    每期16       | HOURS   | - 16
                    两天         | UNKNOWN | 2 -
                    2 weeks      | UNKNOWN | 10 -
                    学制3个月    | DAYS    | - -
                    —            | HOURS   | - -
                    """)
    void readsLengths(String written, WrittenLength.Unit unit, String expected) {
        TrainingLength length = WrittenLength.read(written, unit);
        assertThat(said(length.days()) + " " + said(length.hours())).isEqualTo(expected);
    }

    private static String said(@org.jspecify.annotations.Nullable BigDecimal number) {
        return number == null ? "-" : number.toPlainString();
    }

    @Property
    void lengthsNeverThrow(@ForAll @StringLength(max = 40) String anything) {
        assertThat(WrittenLength.read(anything, WrittenLength.Unit.DAYS)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026年市直机关书记轮训班（第一期）       | 市直机关书记轮训班 | 1
                    ２０２６年全市新录用公务员初任培训班     | 全市新录用公务员初任培训班 | -
                    二〇二六年市级理论宣讲骨干培训班         | 市级理论宣讲骨干培训班 | -
                    2026年度公文写作培训                     | 公文写作培训 | -
                    乡村医生能力提升培训（第叁期）           | 乡村医生能力提升培训 | 3
                    第31期中青班                             | 中青班 | 31
                    中青年干部培训班第2期                    | 中青年干部培训班 | 2
                    党员轮训(第12期)                         | 党员轮训 | 12
                    处级干部精神轮训二班                     | 处级干部精神轮训二班 | 2
                    网络舆情应对专题培训(2025年)             | 网络舆情应对专题培训 | -
                    科级干部进修班（春季学期）               | 科级干部进修班 | -
                    农机修理工(初级)职业技能培训             | 农机修理工(初级)职业技能培训 | -
                    新录用公务员初任培训(补训)               | 新录用公务员初任培训(补训) | -
                    幹部人事檔案專項審核業務培訓             | 干部人事档案专项审核业务培训 | -
                    显著提升能力培训班                       | 显著提升能力培训班 | -
                    Aspiring leaders programme (cohort 2)    | Aspiring leaders programme | 2
                    Soil health (session 1)                  | Soil health | 1
                    Corporate induction (January intake)     | Corporate induction | -
                    Wildfire awareness (2025)                | Wildfire awareness | -
                    Complaints handling (2025 run)           | Complaints handling | -
                    First aid at work (3 days)               | First aid at work | -
                    Plain English (evening course)           | Plain English | -
                    Team leader award (level 3)              | Team leader award (level 3) | -
                    Data skills - session 3                  | Data skills | 3
                    2026 Leadership programme                | Leadership programme | -
                    365 days of safety                       | 365 days of safety | -
                    （第一期）                               | (第一期) | 1
                    """)
    void tellsTheSubjectFromYearAndCohort(String written, String title, String cohort) {
        WrittenTitle read = WrittenTitle.read(written);
        assertThat(read.title()).isEqualTo(title);
        assertThat(read.cohort() == null ? "-" : read.cohort().toString()).isEqualTo(cohort);
    }

    @Property
    void titlesNeverThrowAndNeverVanish(@ForAll @StringLength(min = 1, max = 60) String anything) {
        WrittenTitle read = WrittenTitle.read("班" + anything);
        assertThat(read.title()).isNotEmpty();
    }

    @Property
    void normalisingATitleTwiceChangesNothing(
            @ForAll @IntRange(min = 1, max = 40) int cohort,
            @ForAll @IntRange(min = 2000, max = 2099) int year) {
        String once = WrittenTitle.read(year + "年基层书记轮训班（第" + cohort + "期）").title();
        assertThat(once).isEqualTo("基层书记轮训班");
        assertThat(WrittenTitle.read(once).title()).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        "临川市委组织部2026年度干部教育培训班次计划, 临川市委组织部",
        "市委宣传部培训安排表(2026), 市委宣传部",
        "中共临川市纪律检查委员会 临川市监察委员会2026年度教育培训计划表, 中共临川市纪律检查委员会 临川市监察委员会",
        "临川市教育局2026年教师干部研修计划表, 临川市教育局",
        "人社局2026年培训计划, 人社局",
        "XX县卫生健康局关于2026年度培训计划的报告, XX县卫生健康局",
        "Northmoor Finance & Procurement Directorate – training sessions 2026, Northmoor Finance & Procurement Directorate",
        "Westlake Housing Department Training Plan 2026, Westlake Housing Department"
    })
    void findsTheAgencyInATitle(String title, String agency) {
        assertThat(AgencyNames.inTitle(title)).contains(agency);
    }

    @ParameterizedTest
    @CsvSource({
        "填报单位：临川市教育局人事科        填报时间：2026年1月12日, 临川市教育局",
        "单位：市水利局  单位：万元, 市水利局",
        "Department: Harbour Authority, Harbour Authority"
    })
    void findsTheAgencyThatALineTells(String line, String agency) {
        assertThat(AgencyNames.told(line)).contains(agency);
    }

    @Test
    void aUnitOfMoneyIsNoAgency() {
        assertThat(AgencyNames.told("单位：万元")).isEmpty();
        assertThat(AgencyNames.inFileName("nyncj_2026_peixun.csv")).isEmpty();
        assertThat(AgencyNames.inFileName("rural-affairs-agency-events.csv"))
                .contains("Rural Affairs Agency");
    }
}
