package org.confer.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.confer.matching.Findings;
import org.confer.matching.Group;
import org.confer.matching.Item;
import org.confer.matching.Match;

/** What holds for any plans whatever. */
class MatchingLawsTest {

    private record Plan(String title, String audience, String organiser, int day, int length) {
        Item item(int number) {
            LocalDate start = LocalDate.of(2026, 1, 1).plusDays(day);
            return Item.plan("p" + number)
                    .title(title)
                    .audience(audience)
                    .organiser(organiser)
                    .start(start)
                    .end(start.plusDays(length))
                    .build();
        }
    }

    @Provide
    Arbitrary<List<Plan>> plans() {
        Arbitrary<String> titles =
                Arbitraries.of(
                        "消防安全培训班",
                        "社区消防专题培训",
                        "公文写作能力提升班（第一期）",
                        "公文写作能力提升班（第二期）",
                        "2026年公文写作培训",
                        "Data protection basics",
                        "Advanced data protection workshop",
                        "财务人员预算绩效高级研修班");
        Arbitrary<String> audiences = Arbitraries.of("社区工作者", "石桥县财务人员", "财会人员", "all staff", "");
        Arbitrary<String> organisers = Arbitraries.of("平川市财政局", "平川市民政局", "石桥县应急管理局", "HR");
        return Combinators.combine(
                        titles,
                        audiences,
                        organisers,
                        Arbitraries.integers().between(0, 360),
                        Arbitraries.integers().between(0, 4))
                .as(Plan::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(25);
    }

    private static List<Item> items(List<Plan> plans) {
        return IntStream.range(0, plans.size()).mapToObj(i -> plans.get(i).item(i)).toList();
    }

    private static List<String> told(Findings findings) {
        return told(findings.matches());
    }

    private static List<String> told(List<Match> matches) {
        return matches.stream().map(Match::toString).sorted().toList();
    }

    @Property(tries = 60)
    void comparing_is_symmetric(@ForAll("plans") List<Plan> plans) {
        Engine engine = Engine.forPlans();
        engine.putAll(items(plans));
        Match one = engine.compare("p0", "p1").orElseThrow();
        Match other = engine.compare("p1", "p0").orElseThrow();
        assertThat(one.probability()).isEqualTo(other.probability());
        assertThat(one.kind()).isEqualTo(other.kind());
    }

    @Property(tries = 60)
    void the_order_of_the_input_does_not_matter(
            @ForAll("plans") List<Plan> plans, @ForAll long seed) {
        List<Item> items = items(plans);
        List<Item> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(seed));
        Engine one = Engine.forPlans();
        one.putAll(items);
        Engine other = Engine.forPlans();
        other.putAll(shuffled);

        Findings first = one.find();
        Findings second = other.find();

        assertThat(told(first)).isEqualTo(told(second));
        assertThat(first.groups()).isEqualTo(second.groups());
    }

    @Property(tries = 40)
    void adding_one_by_one_gives_what_all_at_once_gives(@ForAll("plans") List<Plan> plans) {
        List<Item> items = items(plans);
        Engine batch = Engine.forPlans();
        batch.putAll(items);
        Engine incremental = Engine.forPlans();
        incremental.putAll(items.subList(0, items.size() / 2));
        incremental.find();
        incremental.put(items.getFirst());
        items.subList(items.size() / 2, items.size()).forEach(incremental::put);

        assertThat(told(incremental.find())).isEqualTo(told(batch.find()));
    }

    @Property(tries = 40)
    void a_look_up_finds_what_the_run_found(@ForAll("plans") List<Plan> plans) {
        List<Item> items = items(plans);
        Engine engine = Engine.forPlans();
        engine.putAll(items);
        List<Match> expected =
                engine.find().matches().stream()
                        .filter(m -> m.left().equals("p0") || m.right().equals("p0"))
                        .toList();

        List<Match> found = engine.repeats(items.getFirst(), 100);

        assertThat(pairs(found)).containsExactlyInAnyOrderElementsOf(pairs(expected));
        assertThat(told(found))
                .as("what the run calls a repeat")
                .containsAll(told(expected.stream().filter(m -> m.kind().duplicate()).toList()));
    }

    private static List<String> pairs(List<Match> matches) {
        return matches.stream().map(m -> m.left() + ' ' + m.right()).toList();
    }

    @Property(tries = 60)
    void every_explanation_adds_up(@ForAll("plans") List<Plan> plans) {
        Engine engine = Engine.forPlans();
        engine.putAll(items(plans));
        for (Match match : engine.find().matches()) {
            assertThat(match.explanation().probability())
                    .isCloseTo(match.probability(), within(1e-5));
        }
    }

    @Property(tries = 60)
    void nobody_is_in_two_groups(@ForAll("plans") List<Plan> plans) {
        Engine engine = Engine.forPlans();
        engine.putAll(items(plans));
        List<String> members =
                engine.find().groups().stream().map(Group::members).flatMap(List::stream).toList();
        assertThat(members).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void no_text_stops_a_run(
            @ForAll String title, @ForAll String audience, @ForAll String organiser) {
        Engine engine = Engine.forPlans();
        engine.put(Item.plan("a").title(title).audience(audience).organiser(organiser).build());
        engine.put(
                Item.plan("b")
                        .title(title + audience)
                        .audience(organiser)
                        .organiser(title)
                        .build());
        engine.find();
        engine.repeats(Item.plan("c").title(audience).build(), 3);
    }
}
