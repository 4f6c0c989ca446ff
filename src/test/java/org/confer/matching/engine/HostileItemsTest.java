package org.confer.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.confer.matching.Item;
import org.confer.matching.Remark;
import org.confer.matching.Remark.Reason;
import org.confer.matching.Schema;
import org.junit.jupiter.api.Test;

class HostileItemsTest {

    private final Engine engine = Engine.forPlans();

    @Test
    void a_title_of_a_megabyte_is_read_at_its_beginning_only() {
        List<Remark> remarks = engine.put(Item.plan("a").title("消防".repeat(500_000)).build());

        assertThat(remarks)
                .extracting(Remark::field, Remark::reason)
                .containsExactly(tuple("title", Reason.TOO_LONG));
        assertThat(engine.find().matches()).isEmpty();
    }

    @Test
    void emoji_right_to_left_and_halves_of_characters_are_survived() {
        engine.put(Item.plan("a").title("🔥 消防 \u202Eتدريب\uD83D").build());
        engine.put(Item.plan("b").title("🔥 消防 \u202Eتدريب").build());

        assertThat(engine.find().report().remarks())
                .extracting(Remark::item, Remark::reason)
                .containsExactly(tuple("a", Reason.UNREADABLE_CHARACTERS));
    }

    @Test
    void dates_that_cannot_be_are_told_by_record_and_field() {
        List<Remark> remarks =
                engine.put(
                        Schema.PLANS.item(
                                "a",
                                Map.of(
                                        "title",
                                        "消防",
                                        "start",
                                        "9999-01-01",
                                        "end",
                                        "2026-02-30",
                                        "headcount",
                                        "many")));

        assertThat(remarks)
                .extracting(Remark::item, Remark::field, Remark::reason)
                .containsExactlyInAnyOrder(
                        tuple("a", "start", Reason.DATE_OUT_OF_RANGE),
                        tuple("a", "end", Reason.NOT_A_DATE),
                        tuple("a", "headcount", Reason.NOT_A_NUMBER));
    }

    @Test
    void an_item_without_an_id_is_refused_and_a_second_one_with_the_same_id_replaces_the_first() {
        assertThat(engine.put(Item.plan(" ").title("消防").build()))
                .extracting(Remark::reason, Remark::refused)
                .containsExactly(tuple(Reason.ID_MISSING, true));
        engine.put(Item.plan("a").title("消防").build());
        assertThat(engine.put(Item.plan("a").title("急救").build()))
                .extracting(Remark::reason)
                .containsExactly(Reason.ID_TWICE);
        assertThat(engine.size()).isEqualTo(1);
    }

    @Test
    void plans_that_say_nothing_at_all_do_not_match() {
        engine.put(Item.plan("a").build());
        engine.put(Item.plan("b").build());

        assertThat(engine.find().matches()).isEmpty();
        assertThat(engine.repeats(Item.plan("c").build(), 5)).isEmpty();
    }

    @Test
    void what_a_common_key_leaves_out_is_reported() {
        for (int i = 0; i < 3_000; i++) {
            engine.put(Item.plan("p" + i).title("安全生产培训班").audience("安全员").build());
        }

        assertThat(engine.find().report().cut()).isPositive();
        assertThat(engine.find().report().cutKeys()).isPositive();
    }

    @Property(tries = 150)
    void whatever_the_fields_hold_the_batch_goes_on_and_each_remark_names_record_and_field(
            @ForAll @Size(14) List<String> values) {
        Engine batch = Engine.forPlans();
        List<Item> items =
                List.of(
                        Schema.PLANS.item("odd", values),
                        Item.plan("a").title("社区消防安全培训班").audience("社区工作者").build(),
                        Schema.PLANS.item("", values),
                        Schema.PLANS.item("odd", values.reversed()),
                        Item.plan("b").title("社区消防安全专题培训").audience("社区工作者").build());

        List<Remark> remarks = batch.putAll(items);

        assertThat(remarks)
                .allMatch(remark ->
                        Set.of("odd", "").contains(remark.item())
                                && (remark.field().equals("id")
                                        || Schema.PLANS.indexOf(remark.field()) >= 0));
        assertThat(batch.find().matches())
                .anyMatch(match -> match.left().equals("a") && match.right().equals("b"));
        batch.repeats(Schema.PLANS.item("typed", values), 3);
    }
}
