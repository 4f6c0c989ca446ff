package org.confer.matching.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.confer.matching.Group;
import org.confer.matching.cluster.Groups.CannotLink;
import org.confer.matching.cluster.Groups.Link;

/** What holds for the groups of any pairs whatever. */
class GroupsLawsTest {

    private static final int ITEMS = 14;
    private static final double MINIMUM = 0.4;

    /** A few dozen pairs among a few items, each once. */
    private record Drawn(List<Link> links, List<Link> doubtful, List<CannotLink> never) {
        static Drawn by(long seed) {
            Random random = new Random(seed);
            Drawn drawn = new Drawn(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < ITEMS; i++) {
                for (int k = i + 1; k < ITEMS; k++) {
                    String left = "p" + (10 + i);
                    String right = "p" + (10 + k);
                    double lot = random.nextDouble();
                    if (lot < 0.2) {
                        drawn.links.add(new Link(left, right, 0.5 + random.nextInt(5) / 10.0));
                    } else if (lot < 0.3) {
                        drawn.doubtful.add(new Link(left, right, 0.25));
                    } else if (lot < 0.35) {
                        drawn.never.add(new CannotLink(left, right));
                    }
                }
            }
            return drawn;
        }

        List<Group> groups() {
            return Groups.of(links, doubtful, never, MINIMUM);
        }

        Drawn shuffled(Random random) {
            Drawn other =
                    new Drawn(
                            new ArrayList<>(links),
                            new ArrayList<>(doubtful),
                            new ArrayList<>(never));
            Collections.shuffle(other.links, random);
            Collections.shuffle(other.doubtful, random);
            Collections.shuffle(other.never, random);
            return other;
        }
    }

    @Property(tries = 300)
    void the_order_of_the_pairs_does_not_matter(@ForAll long seed) {
        Drawn drawn = Drawn.by(seed);

        assertThat(drawn.shuffled(new Random(seed)).groups()).isEqualTo(drawn.groups());
    }

    @Property(tries = 300)
    void two_that_must_not_stand_together_never_do(@ForAll long seed) {
        Drawn drawn = Drawn.by(seed);
        for (Group group : drawn.groups()) {
            for (CannotLink never : drawn.never) {
                assertThat(
                                group.members().contains(never.left())
                                        && group.members().contains(never.right()))
                        .isFalse();
            }
        }
    }

    /** No chain: the average over all pairs of a group of two halves is what held it together. */
    @Property(tries = 300)
    void no_group_holds_together_by_less_than_the_minimum(@ForAll long seed) {
        Drawn drawn = Drawn.by(seed);
        Map<String, Double> likely = new HashMap<>();
        drawn.links.forEach(link -> likely.put(link.left() + link.right(), link.probability()));
        drawn.doubtful.forEach(link -> likely.put(link.left() + link.right(), link.probability()));
        for (Group group : drawn.groups()) {
            assertThat(group.cohesion()).isGreaterThanOrEqualTo(MINIMUM - 1e-9);
            double sum = 0;
            int pairs = 0;
            for (int i = 0; i < group.members().size(); i++) {
                for (int k = i + 1; k < group.members().size(); k++) {
                    sum +=
                            likely.getOrDefault(
                                    group.members().get(i) + group.members().get(k), 0.0);
                    pairs++;
                }
            }
            assertThat(sum / pairs).isGreaterThanOrEqualTo(MINIMUM - 1e-6);
        }
    }

    @Property(tries = 300)
    void nobody_stands_in_two_groups_or_alone(@ForAll long seed) {
        List<Group> groups = Drawn.by(seed).groups();

        assertThat(groups.stream().flatMap(group -> group.members().stream()).toList())
                .doesNotHaveDuplicates();
        assertThat(groups).allMatch(group -> group.members().size() > 1);
    }
}
