package org.confer.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.confer.matching.Findings;
import org.confer.matching.Item;
import org.confer.matching.Match;
import org.confer.matching.Report;
import org.junit.jupiter.api.Test;

/** What is learned without labels is which plans repeat one another, not who trains whom. */
class LearningWithoutLabelsTest {

    private static final String[] PEOPLE = {"财务人员", "社区工作者", "乡镇干部", "执法人员", "中学教师", "医务人员"};
    private static final String[] PLACES = {"石桥县", "梅岭县", "平川市"};
    private static final String[] UNITS = {"财政局", "民政局", "水利局", "教育局"};

    /** Two words out of a hundred, so that many subjects have one in common. */
    private static String subject(Random random) {
        return word(random.nextInt(100)) + word(random.nextInt(100));
    }

    private static String word(int number) {
        return "" + (char) (0x5000 + 7 * number) + (char) (0x6000 + 11 * number);
    }

    /** Many plans for the same people in other subjects, a tenth of them held a second time. */
    @Test
    void other_subjects_for_the_same_people_are_not_taken_for_repeats() {
        Random random = new Random(11);
        List<Item> items = new ArrayList<>();
        Set<String> truth = new HashSet<>();
        for (int i = 0; i < 3_000; i++) {
            String where = PLACES[random.nextInt(PLACES.length)];
            String people = PEOPLE[random.nextInt(PEOPLE.length)];
            String subject = subject(random);
            String id = "p" + items.size();
            items.add(plan(id, where, subject, people, random));
            if (random.nextInt(10) == 0) {
                String other = "p" + items.size();
                items.add(plan(other, where, subject, people, random));
                truth.add(id + other);
            }
        }
        Engine engine = Engine.forPlans();
        engine.putAll(items);

        Findings findings = engine.find();

        assertThat(findings.report().weights()).isEqualTo(Report.WeightsFrom.ITEMS);
        List<Match> told =
                findings.matches().stream().filter(match -> match.kind().duplicate()).toList();
        long right =
                told.stream()
                        .filter(match ->
                                truth.contains(match.left() + match.right())
                                        || truth.contains(match.right() + match.left()))
                        .count();
        assertThat((double) right / told.size()).isGreaterThan(0.9);
        assertThat((double) right / truth.size()).isGreaterThan(0.8);
    }

    private static Item plan(
            String id, String where, String subject, String people, Random random) {
        LocalDate start = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(150));
        return Item.plan(id)
                .title(where + subject + (random.nextBoolean() ? "培训班" : "专题培训"))
                .audience(where + people)
                .organiser(where + UNITS[random.nextInt(UNITS.length)])
                .start(start)
                .end(start.plusDays(1))
                .build();
    }

    /** Every plan is for the same people, and many subjects share half their letters. */
    @Test
    void where_people_tell_nothing_the_same_subject_is_a_repeat_and_half_of_it_is_none() {
        Random random = new Random(5);
        List<Item> items = new ArrayList<>();
        Set<String> truth = new HashSet<>();
        for (int i = 0; i < 1_200; i++) {
            String subject = word(i / 35) + word(i % 35) + "实务";
            items.add(plan("p" + items.size(), "石桥县", subject, "财务人员", random));
            if (random.nextInt(10) == 0) {
                truth.add("p" + (items.size() - 1) + "p" + items.size());
                items.add(plan("p" + items.size(), "石桥县", subject, "财务人员", random));
            }
        }
        Engine engine = Engine.forPlans();
        engine.putAll(items);

        List<Match> told =
                engine.find().matches().stream().filter(match -> match.kind().duplicate()).toList();
        long right =
                told.stream()
                        .filter(match ->
                                truth.contains(match.left() + match.right())
                                        || truth.contains(match.right() + match.left()))
                        .count();
        assertThat((double) right / truth.size()).isGreaterThan(0.8);
        assertThat((double) right / told.size()).isGreaterThan(0.6);
    }
}
