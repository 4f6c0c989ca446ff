package org.confer.consolidation;

import static org.confer.consolidation.tables.Tables.COMPARISON;
import static org.confer.consolidation.tables.Tables.DUPLICATE_GROUP;
import static org.confer.consolidation.tables.Tables.GROUP_PLAN;
import static org.confer.consolidation.tables.Tables.PAIR;
import static org.confer.consolidation.tables.Tables.PROPOSAL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.confer.kernel.Circle;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Slice;
import org.confer.training.PlanId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Select;
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

    private final DSLContext db;
    private final JsonMapper json;

    GroupStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A group as a comparison finds it. */
    record FoundGroup(
            String key,
            GroupKind kind,
            String title,
            double probability,
            Map<PlanId, DepartmentId> plans,
            List<PairReason> reasons) {}

    /** The groups found last, by their keys, for groups to keep their identity. */
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
                .where(DUPLICATE_GROUP.PRESENT)
                .and(DUPLICATE_GROUP.KIND.ne(GroupKind.CLASH.name()))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** Keys of groups that a comparison leaves alone: something is proposed about them. */
    Set<String> frozenKeys() {
        return new HashSet<>(
                db.select(DUPLICATE_GROUP.LASTING_KEY)
                        .from(DUPLICATE_GROUP)
                        .where(exists(liveProposal()))
                        .fetch(DUPLICATE_GROUP.LASTING_KEY));
    }

    /** Held until the end of the transaction; in the order of keys, as every other lock. */
    void lockAll() {
        db.select(DUPLICATE_GROUP.ID)
                .from(DUPLICATE_GROUP)
                .orderBy(DUPLICATE_GROUP.ID)
                .forUpdate()
                .fetch();
    }

    private static Select<?> liveProposal() {
        return selectOne()
                .from(PROPOSAL)
                .where(PROPOSAL.GROUP_ID.eq(DUPLICATE_GROUP.ID))
                .and(PROPOSAL.STATE.in(LIVE));
    }

    /** Puts what was found in the place of what was found before; frozen groups stay. */
    void replace(Collection<FoundGroup> found, Instant now) {
        db.update(DUPLICATE_GROUP)
                .set(DUPLICATE_GROUP.PRESENT, false)
                .where(DUPLICATE_GROUP.PRESENT)
                .and(notExists(liveProposal()))
                .execute();
        for (FoundGroup group : found) {
            GroupId id = upsert(group, now);
            db.deleteFrom(PAIR).where(PAIR.GROUP_ID.eq(id)).execute();
            db.deleteFrom(GROUP_PLAN).where(GROUP_PLAN.GROUP_ID.eq(id)).execute();
            db.batchInsert(
                            group.plans().entrySet().stream()
                                    .map(plan -> {
                                        var row = db.newRecord(GROUP_PLAN);
                                        row.setGroupId(id);
                                        row.setPlanId(plan.getKey());
                                        row.setDepartmentId(plan.getValue());
                                        return row;
                                    })
                                    .toList())
                    .execute();
            db.batchInsert(
                            group.reasons().stream()
                                    .map(reason -> {
                                        var row = db.newRecord(PAIR);
                                        row.setGroupId(id);
                                        row.setLeftPlanId(reason.left());
                                        row.setRightPlanId(reason.right());
                                        row.setKind(reason.kind());
                                        row.setProbability(reason.probability());
                                        row.setPrior(reason.prior());
                                        row.setEvidence(
                                                JSONB.valueOf(
                                                        json.writeValueAsString(
                                                                reason.evidence())));
                                        return row;
                                    })
                                    .toList())
                    .execute();
        }
    }

    private GroupId upsert(FoundGroup group, Instant now) {
        return db.insertInto(DUPLICATE_GROUP)
                .set(DUPLICATE_GROUP.LASTING_KEY, group.key())
                .set(DUPLICATE_GROUP.KIND, group.kind().name())
                .set(DUPLICATE_GROUP.TITLE, group.title())
                .set(DUPLICATE_GROUP.PROBABILITY, group.probability())
                .set(DUPLICATE_GROUP.FOUND_AT, now)
                .onConflict(DUPLICATE_GROUP.LASTING_KEY)
                .doUpdate()
                .set(DUPLICATE_GROUP.KIND, group.kind().name())
                .set(DUPLICATE_GROUP.TITLE, group.title())
                .set(DUPLICATE_GROUP.PROBABILITY, group.probability())
                .set(DUPLICATE_GROUP.PRESENT, true)
                .set(DUPLICATE_GROUP.VERSION, DUPLICATE_GROUP.VERSION.plus(1))
                .returningResult(DUPLICATE_GROUP.ID)
                .fetchSingle()
                .value1();
    }

    void keepComparison(Instant at, int plans, long pairs, int groups, int clashesLeftOut) {
        db.insertInto(COMPARISON)
                .set(COMPARISON.COMPARED_AT, at)
                .set(COMPARISON.PLANS, plans)
                .set(COMPARISON.PAIRS, pairs)
                .set(COMPARISON.GROUPS, groups)
                .set(COMPARISON.CLASHES_LEFT_OUT, clashesLeftOut)
                .execute();
    }

    Optional<LastComparison> lastComparison() {
        return db.select(
                        COMPARISON.COMPARED_AT,
                        COMPARISON.PLANS,
                        COMPARISON.GROUPS,
                        COMPARISON.CLASHES_LEFT_OUT)
                .from(COMPARISON)
                .orderBy(COMPARISON.ID.desc())
                .limit(1)
                .fetchOptional(mapping(LastComparison::new));
    }

    List<GroupListing> list(GroupFilter filter, Slice slice, Circle circle) {
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
                        select(PROPOSAL.STATE)
                                .from(PROPOSAL)
                                .where(PROPOSAL.GROUP_ID.eq(DUPLICATE_GROUP.ID))
                                .and(PROPOSAL.STATE.ne(ProposalState.DROPPED.name()))
                                .orderBy(PROPOSAL.ID.desc())
                                .limit(1));
        return db.select(
                        DUPLICATE_GROUP.ID,
                        DUPLICATE_GROUP.KIND,
                        DUPLICATE_GROUP.TITLE,
                        plans,
                        departments,
                        DUPLICATE_GROUP.PROBABILITY,
                        DUPLICATE_GROUP.PRESENT,
                        state)
                .from(DUPLICATE_GROUP)
                .where(matches(filter).and(seen(circle)))
                .orderBy(DUPLICATE_GROUP.PROBABILITY.desc(), DUPLICATE_GROUP.ID)
                .limit(slice.offset(), slice.limit())
                .fetch(
                        mapping((id, kind, title, size, whose, probability, present, proposed) ->
                                new GroupListing(
                                        id,
                                        GroupKind.valueOf(kind),
                                        title,
                                        size,
                                        whose,
                                        probability,
                                        present,
                                        proposed == null
                                                ? null
                                                : ProposalState.valueOf(proposed))));
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
        return condition.and(stands(filter.progress()));
    }

    private static Condition stands(GroupFilter.@Nullable Progress progress) {
        if (progress == null) {
            // what is no longer found is shown only for what was done about it
            return DUPLICATE_GROUP.PRESENT.isTrue().or(exists(inState(ProposalState.CARRIED_OUT)));
        }
        return switch (progress) {
            case OPEN ->
                    DUPLICATE_GROUP
                            .PRESENT
                            .isTrue()
                            .and(notExists(liveProposal()))
                            .and(notExists(decidedToKeep()));
            case PROPOSED -> exists(inState(ProposalState.PROPOSED, ProposalState.PLACED));
            case DECIDED -> exists(inState(ProposalState.DECIDED));
            case CARRIED_OUT -> exists(inState(ProposalState.CARRIED_OUT));
        };
    }

    private static Select<?> decidedToKeep() {
        return selectOne()
                .from(PROPOSAL)
                .where(PROPOSAL.GROUP_ID.eq(DUPLICATE_GROUP.ID))
                .and(PROPOSAL.STATE.eq(ProposalState.CARRIED_OUT.name()))
                .and(PROPOSAL.VERDICT.eq(Verdict.KEEP.name()));
    }

    private static Select<?> inState(ProposalState... states) {
        return selectOne()
                .from(PROPOSAL)
                .where(PROPOSAL.GROUP_ID.eq(DUPLICATE_GROUP.ID))
                .and(PROPOSAL.STATE.in(Arrays.stream(states).map(ProposalState::name).toList()));
    }

    /** What is stored of the group itself. */
    record StoredGroup(
            GroupId id, GroupKind kind, String title, boolean present, Instant foundAt) {}

    Optional<StoredGroup> find(GroupId id, Circle circle) {
        return db.select(
                        DUPLICATE_GROUP.ID,
                        DUPLICATE_GROUP.KIND.convertFrom(GroupKind::valueOf),
                        DUPLICATE_GROUP.TITLE,
                        DUPLICATE_GROUP.PRESENT,
                        DUPLICATE_GROUP.FOUND_AT)
                .from(DUPLICATE_GROUP)
                .where(DUPLICATE_GROUP.ID.eq(id).and(seen(circle)))
                .fetchOptional(mapping(StoredGroup::new));
    }

    /** Held until the end of the transaction. */
    void lock(GroupId id) {
        db.select(DUPLICATE_GROUP.ID)
                .from(DUPLICATE_GROUP)
                .where(DUPLICATE_GROUP.ID.eq(id))
                .forUpdate()
                .fetch();
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
                .and(seen(circle))
                .orderBy(DUPLICATE_GROUP.PROBABILITY.desc(), DUPLICATE_GROUP.ID)
                .limit(1)
                .fetchOptional(GROUP_PLAN.GROUP_ID);
    }

    List<PairReason> reasons(GroupId id) {
        return db.selectFrom(PAIR)
                .where(PAIR.GROUP_ID.eq(id))
                .orderBy(PAIR.PROBABILITY.desc(), PAIR.LEFT_PLAN_ID, PAIR.RIGHT_PLAN_ID)
                .limit(200)
                .fetch(row ->
                        new PairReason(
                                row.getLeftPlanId(),
                                row.getRightPlanId(),
                                row.getKind(),
                                row.getProbability(),
                                row.getPrior(),
                                json.readValue(
                                        row.getEvidence().data(),
                                        new TypeReference<List<PairReason.Weighed>>() {})));
    }
}
