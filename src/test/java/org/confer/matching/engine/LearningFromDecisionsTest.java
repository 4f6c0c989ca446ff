package org.confer.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.matching.Decision;
import org.confer.matching.Item;
import org.confer.matching.Match;
import org.confer.matching.Review;
import org.junit.jupiter.api.Test;

/** What reviewers are asked, and what follows from their answers. */
class LearningFromDecisionsTest {

    private static final String[] SUBJECTS = {"消防安全", "公文写作", "预算绩效", "档案管理", "食品安全", "数据治理"};
    private static final String[] PEOPLE = {"财务人员", "社区工作者", "乡镇干部"};

    private static List<Item> plans(int count) {
        Random random = new Random(3);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate start = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(250));
            items.add(
                    Item.plan("p" + i)
                            .title(SUBJECTS[random.nextInt(SUBJECTS.length)] + "培训班")
                            .audience(PEOPLE[random.nextInt(PEOPLE.length)])
                            .organiser("局" + random.nextInt(5))
                            .start(start)
                            .end(start.plusDays(random.nextInt(3)))
                            .build());
        }
        return items;
    }

    private static Engine engine(List<Item> items) {
        Engine engine = Engine.forPlans();
        engine.putAll(items);
        engine.find();
        return engine;
    }

    private static List<Match> uncertain(Engine engine, int count) {
        return engine.review(count).stream()
                .filter(review -> review.why() == Review.Why.UNCERTAIN)
                .map(Review::match)
                .toList();
    }

    @Test
    void pairs_that_compare_alike_are_asked_about_once_before_twice() {
        Engine engine = engine(plans(80));

        List<Match> asked = uncertain(engine, 20);

        Set<Long> kinds =
                asked.stream()
                        .map(match -> engine.levels(match.left(), match.right()).orElseThrow())
                        .collect(Collectors.toSet());
        assertThat(kinds).hasSizeGreaterThan(asked.size() / 2);
    }

    @Test
    void nobody_is_asked_again_what_was_answered() {
        Engine engine = engine(plans(80));
        List<Match> first = uncertain(engine, 12);
        engine.learn(
                first.stream()
                        .map(match -> new Decision(match.left(), match.right(), true))
                        .toList());
        engine.find();

        assertThat(engine.review(40))
                .extracting(review -> review.match().left() + review.match().right())
                .doesNotContainAnyElementsOf(
                        first.stream().map(match -> match.left() + match.right()).toList());
    }

    /** In whatever order the plans came and the answers were given. */
    @Test
    void what_is_learned_depends_on_no_order() {
        List<Item> items = plans(80);
        List<Decision> answers = new ArrayList<>();
        for (Review review : engine(items).review(80)) {
            String left = review.match().left();
            String right = review.match().right();
            boolean same = (left + right).hashCode() % 3 == 0;
            answers.add(new Decision(left, right, same));
        }
        Engine one = engine(items);
        one.learn(answers);
        one.find();
        Collections.shuffle(items, new Random(8));
        Collections.shuffle(answers, new Random(9));
        Engine other = engine(items);
        other.learn(answers);
        other.find();

        for (int c = 0; c < one.weights().comparisons().size(); c++) {
            for (int level = 0; level < one.weights().comparisons().get(c).levels(); level++) {
                assertThat(other.weights().bits(c, level))
                        .isCloseTo(
                                one.weights().bits(c, level),
                                org.assertj.core.api.Assertions.within(1e-6));
            }
        }
    }

    @Test
    void what_follows_from_two_answers_is_learned_from_too() {
        Engine engine = Engine.forPlans();
        List<Item> items = plans(4);
        engine.putAll(items);
        var reader =
                new org.confer.matching.parse.PlanReader(
                        org.confer.matching.Schema.PLANS,
                        new org.confer.matching.parse.PlanReader.Names(),
                        false);
        var a = reader.read(items.get(0));
        var b = reader.read(items.get(1));
        var c = reader.read(items.get(2));
        var d = reader.read(items.get(3));
        Lessons lessons = new Lessons(engine.weights().comparisons());
        lessons.decided(a, b, true);
        lessons.decided(b, c, true);
        lessons.decided(c, d, false);

        var examples = lessons.examples();

        assertThat(examples).hasSize(5);
        assertThat(examples.stream().filter(e -> e.weight() < 1)).hasSize(2);
        assertThat(examples.stream().map(e -> e.group()).distinct()).hasSizeLessThan(3);
    }
}
