package org.confer.matching.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.confer.matching.Item;
import org.confer.matching.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read out of a title before the words go that only say "training". */
class ReadingTitlesTest {

    private static Profile read(Item item) {
        return new PlanReader(Schema.PLANS, new PlanReader.Names(), true).read(item);
    }

    private static Profile read(String title) {
        return read(Item.plan("a").title(title).build());
    }

    @ParameterizedTest
    @CsvSource({
        "预算绩效管理线上培训班, 1",
        "预算绩效管理培训班（线上）, 1",
        "Fire safety (online), 1",
        "Fire safety - webinar, 1",
        "会计人员继续教育面授班, 2",
        "公文写作（线上线下）, 3",
        "Records management: blended course, 3"
    })
    void how_it_is_held_is_read(String title, int mode) {
        assertThat(read(title).value(PlanReader.MODE)).isEqualTo(mode);
    }

    @ParameterizedTest
    @CsvSource({
        "网络安全培训班",
        "农村电商直播带货技能培训",
        "Selling farm produce online",
        "一线上岗人员培训",
        "Managing remote teams"
    })
    void what_is_trained_is_no_way_of_holding_it(String title) {
        assertThat(read(title).has(PlanReader.MODE)).isFalse();
    }

    @Test
    void how_it_is_held_may_be_said_outright() {
        assertThat(read(Item.plan("a").title("预算绩效").mode("线上直播").build()).value(PlanReader.MODE))
                .isEqualTo(1);
        assertThat(read(Item.plan("a").title("预算绩效").mode("市委党校").build()).has(PlanReader.MODE))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "档案管理培训(24学时), 24",
        "档案管理培训(3天), 24",
        "First aid at work (2 days), 16",
        "First aid: a 6-hour course, 6",
        "档案管理培训3天(24课时), 24"
    })
    void class_hours_are_read(String title, int hours) {
        assertThat(read(title).value(PlanReader.HOURS)).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({"40, 40", "3天(20学时), 20", "5 days, 40"})
    void class_hours_may_be_said_outright(String said, int hours) {
        assertThat(read(Item.plan("a").hours(said).build()).value(PlanReader.HOURS))
                .isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({"2026年安全生产月培训", "12345热线业务培训", "100天攻坚"})
    void other_numbers_are_no_class_hours_or_cost_nothing(String title) {
        assertThat(read(title).set(PlanReader.TITLE_TOKENS)).isNotEmpty();
    }

    @Test
    void bilingual_titles_have_two_halves() {
        assertThat(Halves.of("消防安全培训 / fire safety training"))
                .isEqualTo(new Halves("消防安全培训 ", " fire safety training"));
        assertThat(Halves.of("induction for new officials (新任干部培训班)"))
                .isEqualTo(new Halves("新任干部培训班)", "induction for new officials "));
    }

    @ParameterizedTest
    @CsvSource({
        "python数据分析",
        "中小学急救技能培训(cpr+aed)",
        "autocad civil 3d 应用培训",
        "fire safety",
        "消防安全培训"
    })
    void a_foreign_word_makes_no_second_half(String title) {
        assertThat(Halves.of(title)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "业务能力提升培训班, 档案管理员, 1",
        "档案管理员业务培训, 档案管理员, 1",
        "Induction for early career teachers, Early career teachers, 1",
        "档案数字化业务培训, 档案管理员, 0",
        "Fire safety for early career teachers, Early career teachers, 0"
    })
    void who_names_no_subject_trains_people_for_their_own_work(
            String title, String audience, int own) {
        Profile plan = read(Item.plan("a").title(title).audience(audience).build());
        assertThat(plan.value(PlanReader.OWN_WORK)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({"初中骨干班主任研修班, 初中骨干班主任", "机关公文写作培训班, 公文写作", "AI大模型应用培训, 人工智能使用"})
    void a_word_is_neither_cut_in_two_nor_said_twice(String title, String subject) {
        PlanReader.Names names = new PlanReader.Names();
        Profile plan =
                new PlanReader(Schema.PLANS, names, true).read(Item.plan("a").title(title).build());
        assertThat(names.subjects.text(plan.value(PlanReader.SUBJECT_TEXT))).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource({"新任县处级领导干部", "住宅区物业巡查员", "新任县长", "牧区兽医"})
    void not_every_word_that_ends_like_a_place_is_one(String audience) {
        PlanReader.Names names = new PlanReader.Names();
        Profile plan =
                new PlanReader(Schema.PLANS, names, false)
                        .read(Item.plan("a").title("消防安全").audience(audience).build());
        assertThat(names.regions.text(plan.value(PlanReader.REGION))).isEmpty();
    }
}
