package org.confer.duplicate;

import static org.confer.duplicate.tables.Tables.COMPARISON;
import static org.confer.duplicate.tables.Tables.DUPLICATE_GROUP;
import static org.confer.duplicate.tables.Tables.GROUP_PLAN;
import static org.confer.duplicate.tables.Tables.GROUP_STANDING;
import static org.confer.duplicate.tables.Tables.PAIR;
import static org.confer.training.tables.Tables.PLAN;
import static org.confer.training.tables.Tables.ROUND;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.percentRank;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confer.kernel.Circle;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Slice;
import org.confer.matching.Review;
import org.confer.training.PlanId;
import org.confer.training.RoundSpan;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class GroupStore {

    private static final List<String> LIVE =
            List.of(
                    ProposalState.PROPOSED.name(),
                    ProposalState.PLACED.name(),
                    ProposalState.DECIDED.name());

    private static final List<String> DUPLICATES =
            List.of(GroupKind.MULTI_HEAD.name(), GroupKind.REPEATED.name());

    private final DSLContext db;
    private final JsonMapper json;

    GroupStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * By their keys the groups found last and those that something was once proposed about, which
     * keep their identity when they are found again; the former last.
     */
    Map<String, List<PlanId>> members() {
        return db.select(
                        DUPLICATE_GROUP.LASTING_KEY,
                        multiset(
                                        select(GROUP_PLAN.PLAN_ID)
                                                .from(GROUP_PLAN)
                                                .where(GROUP_PLAN.GROUP_ID.eq(DUPLICATE_GROUP.ID))
                                                .orderBy(GROUP_PLAN.PLAN_ID))
                                .convertFrom(plans -> plans.map(row -> row.value1())))
                .from(DUPLICATE_GROUP)
                .where(DUPLICATE_GROUP.PRESENT.isTrue().or(cameToNothing()))
                .and(DUPLICATE_GROUP.KIND.in(DUPLICATES))
                .orderBy(DUPLICATE_GROUP.PRESENT, DUPLICATE_GROUP.ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** Something was proposed, and neither is it under way nor does it stand. */
    private static Condition cameToNothing() {
        return exists(
                standing(
                        GROUP_STANDING
                                .CARRIED_OUT
                                .isFalse()
                                .and(
                                        GROUP_STANDING
                                                .PROPOSAL_STATE
                                                .isNull()
                                                .or(GROUP_STANDING.PROPOSAL_STATE.notIn(LIVE)))));
    }

    static Select<?> liveProposal() {
        return standing(GROUP_STANDING.PROPOSAL_STATE.in(LIVE));
    }

    void keepComparison(
            Instant at,
            int plans,
            long pairs,
            int groups,
            int clashesLeftOut,
            long pairsLeftOut,
            String meaning) {
        db.insertInto(COMPARISON)
                .set(COMPARISON.COMPARED_AT, at)
                .set(COMPARISON.PLANS, plans)
                .set(COMPARISON.PAIRS, pairs)
                .set(COMPARISON.GROUPS, groups)
                .set(COMPARISON.CLASHES_LEFT_OUT, clashesLeftOut)
                .set(COMPARISON.PAIRS_LEFT_OUT, pairsLeftOut)
                .set(COMPARISON.MEANING, meaning)
                .execute();
    }

    Optional<DuplicateGroups.LastComparison> lastComparison() {
        return db.select(
                        COMPARISON.COMPARED_AT,
                        COMPARISON.PLANS,
                        COMPARISON.GROUPS,
                        COMPARISON.CLASHES_LEFT_OUT,
                        COMPARISON.PAIRS_LEFT_OUT,
                        COMPARISON.MEANING)
                .from(COMPARISON)
                .orderBy(COMPARISON.ID.desc())
                .limit(1)
                .fetchOptional(mapping(DuplicateGroups.LastComparison::new));
    }

    List<GroupListing> list(GroupFilter filter, GroupOrder order, Slice slice, Circle circle) {
        var departments =
                multiset(
                                selectDistinct(GROUP_PLAN.DEPARTMENT_ID)
                                        .from(GROUP_PLAN)
                                        .where(GROUP_PLAN.GROUP_ID.eq(DUPLICATE_GROUP.ID))
                                        .orderBy(GROUP_PLAN.DEPARTMENT_ID))
                        .convertFrom(rows -> rows.map(row -> row.value1()));
        var plans =
                field(
                        select(DSL.count())
                                .from(GROUP_PLAN)
                                .where(GROUP_PLAN.GROUP_ID.eq(DUPLICATE_GROUP.ID)));
        var state =
                field(
                        select(GROUP_STANDING.PROPOSAL_STATE)
                                .from(GROUP_STANDING)
                                .where(GROUP_STANDING.GROUP_ID.eq(DUPLICATE_GROUP.ID)));
        return db.select(
                        DUPLICATE_GROUP.ID,
                        DUPLICATE_GROUP.KIND,
                        DUPLICATE_GROUP.TITLE,
                        plans,
                        departments,
                        DUPLICATE_GROUP.PROBABILITY,
                        DUPLICATE_GROUP.PRESENT,
                        DUPLICATE_GROUP.SAVES_PERSON_DAYS,
                        DUPLICATE_GROUP.TO_JUDGE,
                        DUPLICATE_GROUP.TEACHES.ge(1.0),
                        state)
                .from(DUPLICATE_GROUP)
                .where(matches(filter).and(seen(circle)))
                .orderBy(by(order), DUPLICATE_GROUP.ID.asc())
                .limit(slice.offset(), slice.limit())
                .fetch(
                        mapping(
                                (id,
                                        kind,
                                        title,
                                        size,
                                        whose,
                                        probability,
                                        present,
                                        saves,
                                        toJudge,
                                        asked,
                                        proposed) ->
                                        new GroupListing(
                                                id,
                                                GroupKind.valueOf(kind),
                                                title,
                                                size,
                                                whose,
                                                probability,
                                                present,
                                                saves,
                                                toJudge,
                                                asked,
                                                proposed == null
                                                        ? null
                                                        : ProposalState.valueOf(proposed))));
    }

    /** Seldom more than some thousand wait; so the order may look at each. */
    private static SortField<?> by(GroupOrder order) {
        Field<BigDecimal> likely =
                coalesce(DUPLICATE_GROUP.SAVES_PERSON_DAYS, inline(BigDecimal.ZERO))
                        .mul(DUPLICATE_GROUP.PROBABILITY.cast(BigDecimal.class));
        return switch (order) {
            case SUREST -> DUPLICATE_GROUP.PROBABILITY.desc();
            case SAVES_MOST -> likely.desc();
            case TEACHES_MOST -> DUPLICATE_GROUP.TEACHES.desc();
            case WORTH ->
                    percentRank()
                            .over(orderBy(likely))
                            .plus(percentRank().over(orderBy(DUPLICATE_GROUP.TEACHES)))
                            .desc();
        };
    }

    DuplicateGroups.Tally tally(RoundSpan round, Circle circle) {
        Condition ofTheRound =
                exists(
                                selectOne()
                                        .from(GROUP_PLAN)
                                        .join(PLAN)
                                        .on(PLAN.ID.eq(GROUP_PLAN.PLAN_ID))
                                        .join(ROUND)
                                        .on(ROUND.ID.eq(PLAN.ROUND_ID))
                                        .where(GROUP_PLAN.GROUP_ID.eq(DUPLICATE_GROUP.ID))
                                        .and(
                                                round.quarter() == null
                                                        ? ROUND.YEAR.eq(round.year())
                                                        : PLAN.FIRST_DAY.between(
                                                                round.first(), round.last())))
                        .and(DUPLICATE_GROUP.KIND.in(DUPLICATES))
                        .and(seen(circle));
        Condition proposed = exists(standing(GROUP_STANDING.PROPOSAL_STATE.isNotNull()));
        Condition confirmed =
                proposed.or(
                        DUPLICATE_GROUP
                                .PRESENT
                                .isTrue()
                                .and(DUPLICATE_GROUP.REVIEWS.gt(0))
                                .and(DUPLICATE_GROUP.TO_JUDGE.eq(0)));
        Condition found =
                DUPLICATE_GROUP.PRESENT.isTrue().or(DUPLICATE_GROUP.REVIEWS.gt(0)).or(proposed);
        return new DuplicateGroups.Tally(
                db.fetchCount(DUPLICATE_GROUP, ofTheRound.and(found)),
                db.fetchCount(DUPLICATE_GROUP, ofTheRound.and(confirmed)),
                db.fetchCount(
                        DUPLICATE_GROUP,
                        ofTheRound.and(exists(standing(GROUP_STANDING.CARRIED_OUT.isTrue())))));
    }

    int count(GroupFilter filter, Circle circle) {
        return db.fetchCount(DUPLICATE_GROUP, matches(filter).and(seen(circle)));
    }

    /** Groups all of whose plans belong to departments of the circle. */
    private static Condition seen(Circle circle) {
        return circle.everybody()
                ? noCondition()
                : notExists(
                        selectOne()
                                .from(GROUP_PLAN)
                                .where(GROUP_PLAN.GROUP_ID.eq(DUPLICATE_GROUP.ID))
                                .and(GROUP_PLAN.DEPARTMENT_ID.notIn(circle.departments())));
    }

    private static Condition matches(GroupFilter filter) {
        Condition condition = noCondition();
        GroupKind kind = filter.kind();
        if (kind != null) {
            condition = condition.and(DUPLICATE_GROUP.KIND.eq(kind.name()));
        }
        DepartmentId agency = filter.agency();
        if (agency != null) {
            condition =
                    condition.and(
                            exists(
                                    selectOne()
                                            .from(GROUP_PLAN)
                                            .where(GROUP_PLAN.GROUP_ID.eq(DUPLICATE_GROUP.ID))
                                            .and(GROUP_PLAN.DEPARTMENT_ID.eq(agency))));
        }
        return condition.and(stands(filter)).and(judged(filter));
    }

    private static Condition judged(GroupFilter filter) {
        GroupFilter.Judged review = filter.review();
        if (review == null) {
            return filter.kind() == null
                    ? DUPLICATE_GROUP.KIND.ne(GroupKind.UNCERTAIN.name())
                    : noCondition();
        }
        return switch (review) {
            case NOT_YET ->
                    DUPLICATE_GROUP
                            .PRESENT
                            .isTrue()
                            .and(DUPLICATE_GROUP.TO_JUDGE.gt(0))
                            .and(notExists(liveProposal()));
            case JUDGED -> DUPLICATE_GROUP.REVIEWS.gt(0);
        };
    }

    private static Condition stands(GroupFilter filter) {
        GroupFilter.Progress progress = filter.progress();
        if (progress == null && filter.review() == GroupFilter.Judged.JUDGED) {
            return noCondition();
        }
        if (progress == null) {
            // what is no longer found is shown only for what was done about it
            return DUPLICATE_GROUP
                    .PRESENT
                    .isTrue()
                    .or(exists(standing(GROUP_STANDING.CARRIED_OUT.isTrue())));
        }
        return switch (progress) {
            case OPEN ->
                    DUPLICATE_GROUP
                            .PRESENT
                            .isTrue()
                            .and(notExists(liveProposal()))
                            .and(notExists(standing(GROUP_STANDING.LEFT_ALONE.isTrue())));
            case PROPOSED ->
                    exists(
                            standing(
                                    GROUP_STANDING.PROPOSAL_STATE.in(
                                            ProposalState.PROPOSED.name(),
                                            ProposalState.PLACED.name())));
            case DECIDED ->
                    exists(
                            standing(
                                    GROUP_STANDING.PROPOSAL_STATE.eq(
                                            ProposalState.DECIDED.name())));
            case CARRIED_OUT -> exists(standing(GROUP_STANDING.CARRIED_OUT.isTrue()));
        };
    }

    private static Select<?> standing(Condition condition) {
        return selectOne()
                .from(GROUP_STANDING)
                .where(GROUP_STANDING.GROUP_ID.eq(DUPLICATE_GROUP.ID))
                .and(condition);
    }

    /** What is stored of the group itself. */
    record StoredGroup(
            GroupId id,
            String key,
            GroupKind kind,
            String title,
            boolean present,
            Instant foundAt,
            int reviews,
            @Nullable BigDecimal savesPersonDays) {}

    Optional<StoredGroup> find(GroupId id, Circle circle) {
        return fetch(DUPLICATE_GROUP.ID.eq(id).and(seen(circle))).stream().findFirst();
    }

    private List<StoredGroup> fetch(Condition condition) {
        return db.select(
                        DUPLICATE_GROUP.ID,
                        DUPLICATE_GROUP.LASTING_KEY,
                        DUPLICATE_GROUP.KIND.convertFrom(GroupKind::valueOf),
                        DUPLICATE_GROUP.TITLE,
                        DUPLICATE_GROUP.PRESENT,
                        DUPLICATE_GROUP.FOUND_AT,
                        DUPLICATE_GROUP.REVIEWS,
                        DUPLICATE_GROUP.SAVES_PERSON_DAYS)
                .from(DUPLICATE_GROUP)
                .where(condition)
                .orderBy(DUPLICATE_GROUP.ID)
                .fetch(mapping(StoredGroup::new));
    }

    /** Held until the end of the transaction. */
    void lock(GroupId id) {
        lock(List.of(id));
    }

    /** Held until the end of the transaction; in the order of their keys, so that none waits. */
    void lock(Collection<GroupId> ids) {
        db.select(DUPLICATE_GROUP.ID)
                .from(DUPLICATE_GROUP)
                .where(DUPLICATE_GROUP.ID.in(ids))
                .orderBy(DUPLICATE_GROUP.ID)
                .forUpdate()
                .fetch();
    }

    /** The groups that hold one of these plans now and are no clashes. */
    List<StoredGroup> holding(Collection<PlanId> plans) {
        return fetch(
                DUPLICATE_GROUP
                        .PRESENT
                        .isTrue()
                        .and(DUPLICATE_GROUP.KIND.ne(GroupKind.CLASH.name()))
                        .and(
                                exists(
                                        selectOne()
                                                .from(GROUP_PLAN)
                                                .where(GROUP_PLAN.GROUP_ID.eq(DUPLICATE_GROUP.ID))
                                                .and(GROUP_PLAN.PLAN_ID.in(plans)))));
    }

    void stands(GroupId id, DuplicateGroups.Standing standing) {
        ProposalState state = standing.proposal();
        String name = state == null ? null : state.name();
        db.insertInto(GROUP_STANDING)
                .set(GROUP_STANDING.GROUP_ID, id)
                .set(GROUP_STANDING.PROPOSAL_STATE, name)
                .set(GROUP_STANDING.CARRIED_OUT, standing.carriedOut())
                .set(GROUP_STANDING.LEFT_ALONE, standing.leftAlone())
                .onConflict(GROUP_STANDING.GROUP_ID)
                .doUpdate()
                .set(GROUP_STANDING.PROPOSAL_STATE, name)
                .set(GROUP_STANDING.CARRIED_OUT, standing.carriedOut())
                .set(GROUP_STANDING.LEFT_ALONE, standing.leftAlone())
                .execute();
    }

    /** Something is proposed about one of these groups, or decided but not carried out. */
    boolean anyProposed(Collection<GroupId> ids) {
        return db.fetchExists(
                DUPLICATE_GROUP, DUPLICATE_GROUP.ID.in(ids).and(exists(liveProposal())));
    }

    boolean keyInUse(String key) {
        return db.fetchExists(
                DUPLICATE_GROUP, DUPLICATE_GROUP.LASTING_KEY.eq(key).and(DUPLICATE_GROUP.PRESENT));
    }

    /** What waits for a word next, in this order, other than this group. */
    Optional<GroupId> nextToJudge(GroupId other, GroupOrder order, Circle circle) {
        return db.select(DUPLICATE_GROUP.ID)
                .from(DUPLICATE_GROUP)
                .where(matches(GroupFilter.TO_JUDGE).and(seen(circle)))
                .and(DUPLICATE_GROUP.ID.ne(other))
                .orderBy(by(order), DUPLICATE_GROUP.ID.asc())
                .limit(1)
                .fetchOptional(DUPLICATE_GROUP.ID);
    }

    void countReview(Collection<GroupId> ids) {
        db.update(DUPLICATE_GROUP)
                .set(DUPLICATE_GROUP.REVIEWS, DUPLICATE_GROUP.REVIEWS.plus(1))
                .where(DUPLICATE_GROUP.ID.in(ids))
                .execute();
    }

    List<PlanId> plans(GroupId id) {
        return db.select(GROUP_PLAN.PLAN_ID)
                .from(GROUP_PLAN)
                .where(GROUP_PLAN.GROUP_ID.eq(id))
                .fetch(GROUP_PLAN.PLAN_ID);
    }

    Optional<GroupId> openGroupOf(PlanId plan, Circle circle) {
        return db.select(GROUP_PLAN.GROUP_ID)
                .from(GROUP_PLAN)
                .join(DUPLICATE_GROUP)
                .on(DUPLICATE_GROUP.ID.eq(GROUP_PLAN.GROUP_ID))
                .where(GROUP_PLAN.PLAN_ID.eq(plan))
                .and(DUPLICATE_GROUP.PRESENT)
                .and(DUPLICATE_GROUP.KIND.ne(GroupKind.UNCERTAIN.name()))
                .and(seen(circle))
                .orderBy(DUPLICATE_GROUP.PROBABILITY.desc(), DUPLICATE_GROUP.ID)
                .limit(1)
                .fetchOptional(GROUP_PLAN.GROUP_ID);
    }

    List<PairReason> reasons(Collection<GroupId> ids) {
        return db.selectFrom(PAIR)
                .where(PAIR.GROUP_ID.in(ids))
                .orderBy(PAIR.PROBABILITY.desc(), PAIR.LEFT_PLAN_ID, PAIR.RIGHT_PLAN_ID)
                .fetch(row ->
                        new PairReason(
                                row.getLeftPlanId(),
                                row.getRightPlanId(),
                                row.getKind(),
                                row.getProbability(),
                                row.getPrior(),
                                json.readValue(
                                        row.getEvidence().data(),
                                        new TypeReference<List<PairReason.Weighed>>() {}),
                                row.getAskedBecause() == null
                                        ? null
                                        : Review.Why.valueOf(row.getAskedBecause()),
                                null));
    }
}
