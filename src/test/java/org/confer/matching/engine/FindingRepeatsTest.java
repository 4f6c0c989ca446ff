package org.confer.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.confer.matching.Decision;
import org.confer.matching.Evidence;
import org.confer.matching.Finding;
import org.confer.matching.Findings;
import org.confer.matching.Group;
import org.confer.matching.Item;
import org.confer.matching.Kind;
import org.confer.matching.Match;
import org.confer.matching.Remark;
import org.confer.matching.Review;
import org.confer.matching.Trait;
import org.junit.jupiter.api.Test;

class FindingRepeatsTest {

    private final Engine engine = Engine.forPlans();

    private static Item.PlanItem fireSafety(String id) {
        return Item.plan(id)
                .title("关于举办2026年社区消防安全培训班的通知")
                .audience("平川市社区工作者")
                .organiser("平川市应急管理局")
                .start(LocalDate.of(2026, 3, 2))
                .end(LocalDate.of(2026, 3, 4));
    }

    @Test
    void a_bilingual_title_is_like_a_title_in_either_language() {
        Engine engine = Engine.forPlans();
        engine.put(
                Item.plan("both")
                        .title("森林火险预警培训班 / Wildfire Early Warning Training")
                        .audience("护林员")
                        .build());
        engine.put(Item.plan("en").title("Wildfire early warning").audience("护林员").build());
        engine.put(Item.plan("zh").title("森林火险预警").audience("护林员").build());
        engine.find();

        for (String half : List.of("en", "zh")) {
            assertThat(engine.compare("both", half).orElseThrow().explanation().evidence())
                    .filteredOn(e -> e.trait() == Trait.SUBJECT)
                    .allMatch(e -> e.finding() == Finding.SAME);
        }
    }

    @Test
    void two_agencies_training_the_same_people_in_the_same_subject_are_multi_head() {
        engine.put(fireSafety("a").build());
        engine.put(
                fireSafety("b")
                        .title("社区消防安全专题研修班")
                        .audience("社区工作人员")
                        .organiser("平川市民政局")
                        .start(LocalDate.of(2026, 5, 4))
                        .end(LocalDate.of(2026, 5, 5))
                        .build());

        Findings findings = engine.find();

        assertThat(findings.matches())
                .singleElement()
                .extracting(Match::kind)
                .isEqualTo(Kind.MULTI_HEAD);
        assertThat(findings.groups()).extracting(Group::members).containsExactly(List.of("a", "b"));
    }

    @Test
    void of_an_agency_s_plans_only_the_nearest_repeats_what_is_doubtful() {
        engine.put(fireSafety("a").build());
        Item.PlanItem civilAffairs = fireSafety("b").title("社区消防安全专题研修班").organiser("平川市民政局");
        engine.put(civilAffairs.build());
        engine.put(doubtful("c").build());
        assertThat(kindOf("a", "c")).isEqualTo(Kind.RELATED);

        engine.put(doubtful("c").organiser("平川市消防救援支队").build());
        assertThat(kindOf("a", "c")).as("the only one of its agency").isEqualTo(Kind.MULTI_HEAD);

        engine.put(doubtful("c").build());
        engine.learn(List.of(new Decision("a", "c", true)));
        assertThat(kindOf("a", "c")).as("a reviewer's word").isEqualTo(Kind.MULTI_HEAD);
    }

    private static Item.PlanItem doubtful(String id) {
        return fireSafety(id)
                .title("社区安全生产培训班")
                .audience("社区工作人员")
                .organiser("平川市民政局")
                .start(LocalDate.of(2026, 5, 4))
                .end(LocalDate.of(2026, 5, 5));
    }

    private Kind kindOf(String left, String right) {
        return engine.find().matches().stream()
                .filter(match -> match.left().equals(left) && match.right().equals(right))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    @Test
    void the_same_agency_again_within_six_months_is_repeated() {
        engine.put(fireSafety("a").build());
        engine.put(
                fireSafety("b")
                        .start(LocalDate.of(2026, 7, 1))
                        .end(LocalDate.of(2026, 7, 3))
                        .build());

        assertThat(engine.find().matches())
                .singleElement()
                .extracting(Match::kind)
                .isEqualTo(Kind.REPEATED);
    }

    @Test
    void cohorts_of_one_series_are_no_duplicates() {
        engine.put(fireSafety("a").title("社区消防安全培训班（第一期）").build());
        engine.put(
                fireSafety("b")
                        .title("社区消防安全培训班第2期")
                        .start(LocalDate.of(2026, 3, 16))
                        .end(LocalDate.of(2026, 3, 18))
                        .build());

        Findings findings = engine.find();

        assertThat(findings.matches())
                .singleElement()
                .extracting(Match::kind)
                .isEqualTo(Kind.COHORT);
        assertThat(findings.groups()).isEmpty();
    }

    @Test
    void the_same_people_on_the_same_days_in_another_subject_clash() {
        engine.put(fireSafety("a").build());
        engine.put(fireSafety("b").title("社区档案管理实务培训").organiser("平川市档案局").build());

        assertThat(engine.find().matches())
                .singleElement()
                .extracting(Match::kind)
                .isEqualTo(Kind.CLASH);
    }

    @Test
    void last_year_s_run_brought_along_is_another_edition() {
        Item.PlanItem unnamed = fireSafety("b").title("社区消防安全专题研修班");
        engine.put(fireSafety("a").title("2025年度社区消防安全培训班").start(null).end(null).build());
        engine.put(unnamed.organiser("平川市民政局").build());

        engine.find();

        assertThat(engine.compare("a", "b").orElseThrow().explanation().evidence())
                .filteredOn(e -> e.trait() == Trait.EDITION)
                .singleElement()
                .satisfies(e -> assertThat(e.finding()).isEqualTo(Finding.CONTRADICTS))
                .satisfies(e -> assertThat(e.weight()).isLessThanOrEqualTo(-8));
    }

    @Test
    void a_plan_year_that_spans_the_turn_of_the_year_is_one_edition() {
        engine.put(fireSafety("a").title("Community fire safety 2025/26").start(null).build());
        engine.put(fireSafety("b").title("Community fire safety").build());

        engine.find();

        assertThat(engine.compare("a", "b").orElseThrow().explanation().evidence())
                .filteredOn(e -> e.trait() == Trait.EDITION)
                .allMatch(e -> e.finding() == Finding.ONE_SILENT);
    }

    @Test
    void another_county_is_another_training() {
        engine.put(fireSafety("a").audience("石桥县社区工作者").build());
        engine.put(fireSafety("b").audience("梅岭县社区工作者").start(LocalDate.of(2026, 6, 1)).build());

        assertThat(engine.find().groups()).isEmpty();
    }

    @Test
    void an_explanation_adds_up_exactly() {
        engine.put(fireSafety("a").title("消防安全培训（初级）").build());
        engine.put(fireSafety("b").title("消防安全高级培训").organiser("平川市民政局").build());

        Match match = engine.compare("a", "b").orElseThrow();

        assertThat(match.explanation().probability()).isCloseTo(match.probability(), within(1e-6));
        assertThat(match.explanation().evidence())
                .filteredOn(e -> e.trait() == Trait.LEVEL)
                .singleElement()
                .extracting(Evidence::finding, Evidence::left, Evidence::right)
                .containsExactly(Finding.CONTRADICTS, "1", "3");
        assertThat(match.probability()).isLessThan(0.1);
    }

    @Test
    void english_titles_are_read_too() {
        engine.put(
                Item.plan("a")
                        .title("2026 Data protection training course (basic)")
                        .audience("new starters")
                        .organiser("Legal Services")
                        .build());
        engine.put(
                Item.plan("b")
                        .title("Basic GDPR workshop")
                        .audience("New employees")
                        .organiser("IT Services")
                        .build());

        assertThat(engine.find().matches())
                .singleElement()
                .extracting(Match::kind)
                .isEqualTo(Kind.MULTI_HEAD);
    }

    @Test
    void typing_a_plan_shows_what_it_would_repeat() {
        engine.put(fireSafety("a").build());
        engine.find();

        List<Match> repeats =
                engine.repeats(Item.plan("new").title("消防安全").audience("社区工作者").build(), 5);

        assertThat(repeats).first().extracting(m -> m.other("new")).isEqualTo("a");
        assertThat(engine.size()).isEqualTo(1);
    }

    @Test
    void a_reviewer_s_word_outranks_the_score() {
        engine.put(fireSafety("a").build());
        engine.put(fireSafety("b").organiser("平川市民政局").build());
        engine.learn(List.of(new Decision("b", "a", false)));

        Findings findings = engine.find();

        assertThat(findings.groups()).isEmpty();
        assertThat(findings.matches())
                .singleElement()
                .extracting(Match::probability)
                .isEqualTo(0.0);
    }

    @Test
    void answers_to_pairs_drawn_by_lot_tell_how_precise_the_matcher_is() {
        for (int i = 0; i < 6; i++) {
            engine.put(fireSafety("p" + i).organiser("平川市" + "财民水教审农".charAt(i) + "局").build());
        }
        engine.find();
        assertThat(engine.precision().asked()).isZero();
        List<Review> queue = engine.review(8);

        engine.learn(
                queue.stream()
                        .map(r -> new Decision(r.match().left(), r.match().right(), true))
                        .toList());

        assertThat(engine.precision().asked()).isEqualTo(2);
        assertThat(engine.precision().share()).isEqualTo(1);
    }

    @Test
    void odd_values_are_told_and_left_out() {
        List<Remark> remarks =
                engine.put(
                        Item.plan("a")
                                .title("消防安全\u0000培训")
                                .start(LocalDate.of(1, 1, 1))
                                .headcount(-5)
                                .build());

        assertThat(remarks)
                .extracting(Remark::field, Remark::reason, Remark::refused)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "title", Remark.Reason.UNREADABLE_CHARACTERS, false),
                        org.assertj.core.groups.Tuple.tuple(
                                "start", Remark.Reason.DATE_OUT_OF_RANGE, false),
                        org.assertj.core.groups.Tuple.tuple(
                                "headcount", Remark.Reason.NEGATIVE, false));
        assertThat(engine.size()).isEqualTo(1);
    }
}
