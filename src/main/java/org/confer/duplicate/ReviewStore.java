package org.confer.duplicate;

import static org.confer.duplicate.tables.Tables.REVIEW;
import static org.confer.duplicate.tables.Tables.REVIEW_PAIR;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.training.PlanId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class ReviewStore {

    private final DSLContext db;

    ReviewStore(DSLContext db) {
        this.db = db;
    }

    /** Two plans, whatever their order. */
    record Pair(PlanId left, PlanId right) {

        Pair {
            if (left.compareTo(right) >= 0) {
                throw new IllegalArgumentException(left + " does not come before " + right);
            }
        }

        static Pair of(PlanId one, PlanId other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }

        /** Each of the ones with each of the others. */
        static Set<Pair> of(Collection<PlanId> ones, Collection<PlanId> others) {
            Set<Pair> pairs = new LinkedHashSet<>();
            for (PlanId one : ones) {
                for (PlanId other : others) {
                    if (!one.equals(other)) {
                        pairs.add(of(one, other));
                    }
                }
            }
            return pairs;
        }
    }

    /** A word as it is kept. */
    record Said(
            GroupId group,
            DepartmentId department,
            PersonId person,
            Instant at,
            Judgement judgement,
            String reason,
            List<PlanId> plans,
            boolean towardsOthers) {}

    /**
     * @param askedBecause for those of the pairs that the comparison had asked for
     */
    void insert(Said said, Collection<Pair> pairs, Map<Pair, String> askedBecause) {
        Long review =
                db.insertInto(REVIEW)
                        .set(REVIEW.GROUP_ID, said.group())
                        .set(REVIEW.DEPARTMENT_ID, said.department())
                        .set(REVIEW.PERSON_ID, said.person())
                        .set(REVIEW.REVIEWED_AT, said.at())
                        .set(REVIEW.JUDGEMENT, said.judgement().name())
                        .set(REVIEW.REASON, said.reason())
                        .set(
                                REVIEW.PLAN_IDS,
                                said.plans().stream().map(PlanId::value).toArray(Long[]::new))
                        .set(REVIEW.TOWARDS_OTHERS, said.towardsOthers())
                        .returningResult(REVIEW.ID)
                        .fetchSingle()
                        .value1();
        db.batchInsert(
                        pairs.stream()
                                .map(pair -> {
                                    var row = db.newRecord(REVIEW_PAIR);
                                    row.setReviewId(review);
                                    row.setLeftPlanId(pair.left());
                                    row.setRightPlanId(pair.right());
                                    row.setAskedBecause(askedBecause.get(pair));
                                    return row;
                                })
                                .toList())
                .execute();
    }

    /** The word that holds on each pair that was ever judged. */
    Map<Pair, Judgement> latest() {
        return latest(DSL.noCondition());
    }

    /** The word that holds on each judged pair among these plans. */
    Map<Pair, Judgement> latestAmong(Collection<PlanId> plans) {
        return plans.isEmpty()
                ? Map.of()
                : latest(
                        REVIEW_PAIR
                                .LEFT_PLAN_ID
                                .in(plans)
                                .and(REVIEW_PAIR.RIGHT_PLAN_ID.in(plans)));
    }

    private Map<Pair, Judgement> latest(Condition condition) {
        Map<Pair, Judgement> latest = new LinkedHashMap<>();
        db.select(REVIEW_PAIR.LEFT_PLAN_ID, REVIEW_PAIR.RIGHT_PLAN_ID, REVIEW.JUDGEMENT)
                .distinctOn(REVIEW_PAIR.LEFT_PLAN_ID, REVIEW_PAIR.RIGHT_PLAN_ID)
                .from(REVIEW_PAIR)
                .join(REVIEW)
                .on(REVIEW.ID.eq(REVIEW_PAIR.REVIEW_ID))
                .where(condition)
                .orderBy(
                        REVIEW_PAIR.LEFT_PLAN_ID,
                        REVIEW_PAIR.RIGHT_PLAN_ID,
                        REVIEW_PAIR.REVIEW_ID.desc())
                .forEach(row ->
                        latest.put(
                                new Pair(row.value1(), row.value2()),
                                Judgement.valueOf(row.value3())));
        return latest;
    }

    /** Key of the last word said; 0 if none was. */
    long last() {
        Long last = db.select(max(REVIEW.ID)).from(REVIEW).fetchSingle().value1();
        return last == null ? 0 : last;
    }

    /** Plans of which something was said since. */
    Set<PlanId> plansSince(long review) {
        Set<PlanId> plans = new LinkedHashSet<>();
        db.select(REVIEW_PAIR.LEFT_PLAN_ID, REVIEW_PAIR.RIGHT_PLAN_ID)
                .from(REVIEW_PAIR)
                .where(REVIEW_PAIR.REVIEW_ID.gt(review))
                .forEach(row -> {
                    plans.add(row.value1());
                    plans.add(row.value2());
                });
        return plans;
    }

    /** What was said of two or more of these plans, wherever, newest first; at most a hundred. */
    List<Said> about(GroupId group, Collection<PlanId> plans) {
        return db.selectFrom(REVIEW)
                .where(
                        REVIEW.GROUP_ID
                                .eq(group)
                                .or(
                                        exists(
                                                selectOne()
                                                        .from(REVIEW_PAIR)
                                                        .where(REVIEW_PAIR.REVIEW_ID.eq(REVIEW.ID))
                                                        .and(REVIEW_PAIR.LEFT_PLAN_ID.in(plans))
                                                        .and(REVIEW_PAIR.RIGHT_PLAN_ID.in(plans)))))
                .orderBy(REVIEW.ID.desc())
                .limit(100)
                .fetch(row ->
                        new Said(
                                row.getGroupId(),
                                row.getDepartmentId(),
                                row.getPersonId(),
                                row.getReviewedAt(),
                                Judgement.valueOf(row.getJudgement()),
                                row.getReason(),
                                Arrays.stream(row.getPlanIds()).map(PlanId::new).toList(),
                                row.getTowardsOthers()));
    }

    /** How often pairs asked for by this cause were judged, by what was said first. */
    Map<Judgement, Integer> answers(String cause) {
        Map<Judgement, Integer> answers = new LinkedHashMap<>();
        db.select(REVIEW.JUDGEMENT, count())
                .from(REVIEW_PAIR)
                .join(REVIEW)
                .on(REVIEW.ID.eq(REVIEW_PAIR.REVIEW_ID))
                .where(REVIEW_PAIR.ASKED_BECAUSE.eq(cause))
                .groupBy(REVIEW.JUDGEMENT)
                .forEach(row -> answers.put(Judgement.valueOf(row.value1()), row.value2()));
        return answers;
    }
}
