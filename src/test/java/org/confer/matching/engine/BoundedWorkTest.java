package org.confer.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.confer.matching.Findings;
import org.confer.matching.Item;
import org.confer.matching.benchmark.Alike;
import org.junit.jupiter.api.Test;

/** However much plans are alike, work and memory grow with their number and not with its square. */
class BoundedWorkTest {

    private static final int MOST_COMPARED_OF_ONE = 8 * 96;
    private static final int MOST_KEPT_OF_ONE = 64 + 32;

    private static Findings found(List<Item> items) {
        Engine engine = Engine.forPlans();
        engine.putAll(items);
        return engine.find();
    }

    @Test
    void twice_as_many_plans_with_one_title_are_at_most_about_twice_the_work() {
        Findings some = found(Alike.oneTitle(4_000));
        Findings more = found(Alike.oneTitle(8_000));

        assertThat(more.report().pairs()).isLessThan(some.report().pairs() * 5 / 2);
        assertThat(more.report().cut()).isPositive();
        assertThat(more.report().cutKeys()).isPositive();
    }

    @Test
    void of_one_plan_only_so_many_pairs_are_compared_and_kept_and_the_others_are_counted() {
        Findings alike = found(Alike.fewTitles(6_000));

        assertThat(alike.report().pairs()).isLessThan(6_000L * MOST_COMPARED_OF_ONE);
        assertThat(alike.matches().size()).isLessThanOrEqualTo(6_000 * MOST_KEPT_OF_ONE);
        assertThat(alike.report().dropped()).isPositive();
    }

    @Test
    void of_the_pairs_of_one_plan_the_most_probable_are_kept() {
        Pairs pairs = new Pairs();
        for (int i = 0; i < 100; i++) {
            pairs.add(i, 200, i * 7 % 100, org.confer.matching.Kind.MULTI_HEAD);
            pairs.add(i, 200, -i, org.confer.matching.Kind.RELATED);
        }

        assertThat(pairs.keepBest(0, 3, 2)).isEqualTo(195);

        assertThat(
                        List.of(
                                pairs.total(0),
                                pairs.total(1),
                                pairs.total(2),
                                pairs.total(3),
                                pairs.total(4)))
                .containsExactlyInAnyOrder(99f, 98f, 97f, 0f, -1f);
    }

    @Test
    void ordinary_plans_lose_nothing() {
        Findings few = found(Alike.fewTitles(300));

        assertThat(few.report().cut()).isZero();
    }
}
