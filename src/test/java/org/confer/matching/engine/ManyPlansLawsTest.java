package org.confer.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.confer.matching.Findings;
import org.confer.matching.Item;
import org.confer.matching.Match;
import org.junit.jupiter.api.Test;

/**
 * The laws again for more plans than are compared one by one: found by keys, learned from items.
 */
class ManyPlansLawsTest {

    private static final int PLANS = 1_300;

    private static List<Item> plans(long seed) {
        Random random = new Random(seed);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < PLANS; i++) {
            String subject = "" + word(random) + word(random);
            LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
            items.add(
                    Item.plan("p" + i)
                            .title(subject + (random.nextBoolean() ? "培训班" : "专题培训"))
                            .audience(random.nextBoolean() ? "社区工作者" : "财务人员")
                            .organiser(random.nextBoolean() ? "平川市财政局" : "平川市民政局")
                            .start(start)
                            .end(start.plusDays(random.nextInt(3)))
                            .build());
        }
        return items;
    }

    private static String word(Random random) {
        int number = random.nextInt(30);
        return "" + (char) (0x5000 + 7 * number) + (char) (0x6000 + 11 * number);
    }

    private static List<String> told(Findings findings) {
        return findings.matches().stream().map(Match::toString).sorted().toList();
    }

    @Property(tries = 4)
    void theOrderOfTheInputDoesNotMatter(@ForAll @IntRange(max = 1_000) int seed) {
        List<Item> items = plans(seed);
        List<Item> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(seed));
        Engine one = Engine.forPlans();
        one.putAll(items);
        Engine other = Engine.forPlans();
        other.putAll(shuffled);

        Findings first = one.find();
        Findings second = other.find();

        assertThat(first.report().pairs()).isPositive();
        assertThat(told(first)).isEqualTo(told(second));
        assertThat(first.groups()).isEqualTo(second.groups());
    }

    @Property(tries = 4)
    void addedRemovedAndChangedOneByOneGivesWhatAllAtOnceGives(
            @ForAll @IntRange(max = 1_000) int seed) {
        List<Item> items = plans(seed);
        Engine batch = Engine.forPlans();
        batch.putAll(items);
        Engine incremental = Engine.forPlans();
        incremental.putAll(items.subList(0, PLANS - 40));
        incremental.put(Item.plan("gone").title(word(new Random(seed)) + "培训班").build());
        incremental.put(Item.plan("p3").title("别的培训").build());
        incremental.find();
        incremental.remove("gone");
        incremental.put(items.get(3));
        items.subList(PLANS - 40, PLANS).forEach(incremental::put);

        assertThat(told(incremental.find())).isEqualTo(told(batch.find()));
    }

    @Test
    void aLookUpFindsWhatTheRunFound() {
        List<Item> items = plans(7);
        Engine engine = Engine.forPlans();
        engine.putAll(items);
        Set<String> wanted = new HashSet<>();
        for (Match match : engine.find().matches()) {
            if (match.kind().duplicate()) {
                wanted.add(match.left() + " " + match.right());
                wanted.add(match.right() + " " + match.left());
            }
        }
        long found =
                items.stream()
                        .flatMap(item ->
                                engine.repeats(item, 100).stream()
                                        .map(match -> item.id() + " " + match.other(item.id())))
                        .filter(wanted::contains)
                        .count();

        assertThat(wanted).isNotEmpty();
        assertThat((double) found / wanted.size()).isGreaterThanOrEqualTo(0.98);
    }
}
