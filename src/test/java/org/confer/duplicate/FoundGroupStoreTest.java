package org.confer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.confer.duplicate.tables.Tables.DUPLICATE_GROUP;
import static org.confer.duplicate.tables.Tables.PAIR;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.confer.ConferTest;
import org.confer.kernel.DepartmentId;
import org.confer.matching.Review;
import org.confer.training.PlanId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** From one comparison to the next, what is found again is left as it is. */
@ConferTest
@Transactional
class FoundGroupStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired FoundGroupStore store;
    @Autowired DSLContext db;

    @Test
    void aGroupFoundAgainJustAsItWasIsNotWrittenAgain() {
        found(group("one", 0.9), group("other", 0.8));
        assertThat(version("one")).isZero();
        found(group("one", 0.9), group("other", 0.7));
        assertThat(version("one")).isZero();
        assertThat(version("other")).isOne();
        assertThat(reasons("other")).containsExactly(0.7);
    }

    @Test
    void whatIsNoLongerFoundIsGoneAndComesBackWhenItIsFoundAgain() {
        found(group("one", 0.9), group("other", 0.8));
        found(group("one", 0.9));
        assertThat(present("one")).isTrue();
        assertThat(present("other")).isFalse();
        found(group("one", 0.9), group("other", 0.8));
        assertThat(present("other")).isTrue();
        found();
        assertThat(present("one")).isFalse();
    }

    @Test
    void aGroupThatAReviewerDissolvedIsWrittenWhenItIsFoundAgain() {
        found(group("one", 0.9));
        store.dissolve(
                db.select(DUPLICATE_GROUP.ID)
                        .from(DUPLICATE_GROUP)
                        .where(DUPLICATE_GROUP.LASTING_KEY.eq("one"))
                        .fetch(DUPLICATE_GROUP.ID));
        found(group("one", 0.9));
        assertThat(present("one")).isTrue();
        assertThat(db.fetchValue(DUPLICATE_GROUP.TO_JUDGE, DUPLICATE_GROUP.LASTING_KEY.eq("one")))
                .isOne();
    }

    @Test
    void whyTheComparisonAsksIsPartOfWhatWasFound() {
        found(group("one", 0.9, Review.Why.BRIDGE));
        found(group("one", 0.9, Review.Why.CONTROL));
        assertThat(version("one")).isOne();
        assertThat(
                        db.select(PAIR.ASKED_BECAUSE)
                                .from(PAIR)
                                .join(DUPLICATE_GROUP)
                                .on(DUPLICATE_GROUP.ID.eq(PAIR.GROUP_ID))
                                .where(DUPLICATE_GROUP.LASTING_KEY.eq("one"))
                                .fetch(PAIR.ASKED_BECAUSE))
                .containsExactly("CONTROL");
    }

    private void found(FoundGroup... groups) {
        store.replace(Stream.of(groups), NOW);
    }

    private static FoundGroup group(String key, double probability) {
        return group(key, probability, Review.Why.BRIDGE);
    }

    private static FoundGroup group(String key, double probability, Review.Why asked) {
        PlanId left = new PlanId(1_000_001);
        PlanId right = new PlanId(1_000_002);
        DepartmentId agency = new DepartmentId(1);
        return FoundGroup.repeats(
                key,
                List.of(
                        new FoundGroup.Member(left, agency, "消防培训", BigDecimal.TEN),
                        new FoundGroup.Member(right, agency, "消防安全培训", null)),
                List.of(
                        new PairReason(
                                left,
                                right,
                                "MULTI_HEAD",
                                probability,
                                -3,
                                List.of(
                                        new PairReason.Weighed(
                                                "SUBJECT", "ALIKE", 5, 0.9, "消防", "消防安全")),
                                asked,
                                null)));
    }

    private int version(String key) {
        return db.fetchValue(DUPLICATE_GROUP.VERSION, DUPLICATE_GROUP.LASTING_KEY.eq(key));
    }

    private boolean present(String key) {
        return db.fetchValue(DUPLICATE_GROUP.PRESENT, DUPLICATE_GROUP.LASTING_KEY.eq(key));
    }

    private List<Double> reasons(String key) {
        return db.select(PAIR.PROBABILITY)
                .from(PAIR)
                .join(DUPLICATE_GROUP)
                .on(DUPLICATE_GROUP.ID.eq(PAIR.GROUP_ID))
                .where(DUPLICATE_GROUP.LASTING_KEY.eq(key))
                .fetch(PAIR.PROBABILITY);
    }
}
