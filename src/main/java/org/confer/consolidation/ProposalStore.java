package org.confer.consolidation;

import static org.confer.consolidation.tables.Tables.PROPOSAL;
import static org.confer.consolidation.tables.Tables.PROPOSAL_PLAN;
import static org.confer.training.tables.Tables.PLAN;
import static org.confer.training.tables.Tables.ROUND;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.confer.consolidation.tables.tables.records.ProposalRecord;
import org.confer.duplicate.DuplicateGroups;
import org.confer.duplicate.GroupId;
import org.confer.duplicate.ProposalState;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.meeting.DecisionId;
import org.confer.meeting.MeetingId;
import org.confer.training.PlanId;
import org.confer.training.RoundSpan;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ProposalStore {

    private static final List<String> LIVE =
            List.of(
                    ProposalState.PROPOSED.name(),
                    ProposalState.PLACED.name(),
                    ProposalState.DECIDED.name());

    private static final Field<List<PlanId>> PLANS =
            multiset(
                            select(PROPOSAL_PLAN.PLAN_ID)
                                    .from(PROPOSAL_PLAN)
                                    .where(PROPOSAL_PLAN.PROPOSAL_ID.eq(PROPOSAL.ID))
                                    .orderBy(PROPOSAL_PLAN.PLAN_ID))
                    .convertFrom(rows -> rows.map(row -> row.value1()));

    private static final Field<@Nullable ConsolidationId> REVERSED_BY = reversedBy();

    private final DSLContext db;

    ProposalStore(DSLContext db) {
        this.db = db;
    }

    private static Field<@Nullable ConsolidationId> reversedBy() {
        var later = PROPOSAL.as("later");
        return field(
                        select(later.ID)
                                .from(later)
                                .where(later.REVERSES_PROPOSAL_ID.eq(PROPOSAL.ID))
                                .and(later.STATE.eq(ProposalState.CARRIED_OUT.name()))
                                .limit(1))
                .as("reversed_by");
    }

    /** The word that takes back what was carried out. */
    ConsolidationId insertReversal(
            Consolidation earlier,
            DepartmentId department,
            PersonId person,
            Instant now,
            String reason) {
        ConsolidationId id =
                db.insertInto(PROPOSAL)
                        .set(PROPOSAL.GROUP_ID, earlier.group())
                        .set(PROPOSAL.DEPARTMENT_ID, department)
                        .set(PROPOSAL.PERSON_ID, person)
                        .set(PROPOSAL.PROPOSED_AT, now)
                        .set(PROPOSAL.VERDICT, Verdict.REVERSE.name())
                        .set(PROPOSAL.REASON, reason)
                        .set(PROPOSAL.CHOSEN_PLAN_ID, earlier.chosen())
                        .set(PROPOSAL.TITLE, earlier.title())
                        .set(PROPOSAL.VENUE, "")
                        .set(PROPOSAL.STATE, ProposalState.PROPOSED.name())
                        .set(PROPOSAL.REVERSES_PROPOSAL_ID, earlier.id())
                        .returningResult(PROPOSAL.ID)
                        .fetchSingle()
                        .value1();
        insertPlans(id, earlier.plans());
        return id;
    }

    ConsolidationId insert(
            GroupId group,
            DepartmentId department,
            PersonId person,
            Instant now,
            NewProposal proposal,
            Savings saves,
            Collection<PlanId> plans) {
        ConsolidationId id =
                db.insertInto(PROPOSAL)
                        .set(PROPOSAL.GROUP_ID, group)
                        .set(PROPOSAL.DEPARTMENT_ID, department)
                        .set(PROPOSAL.PERSON_ID, person)
                        .set(PROPOSAL.PROPOSED_AT, now)
                        .set(PROPOSAL.VERDICT, proposal.verdict().name())
                        .set(PROPOSAL.REASON, proposal.reason())
                        .set(PROPOSAL.CHOSEN_PLAN_ID, proposal.chosen())
                        .set(PROPOSAL.TITLE, proposal.title())
                        .set(PROPOSAL.FIRST_DAY, proposal.firstDay())
                        .set(PROPOSAL.LAST_DAY, proposal.lastDay())
                        .set(PROPOSAL.PEOPLE, proposal.people())
                        .set(PROPOSAL.BUDGET, proposal.budget())
                        .set(PROPOSAL.VENUE, proposal.venue())
                        .set(PROPOSAL.SAVED_TRAINING_DAYS, saves.trainingDays())
                        .set(PROPOSAL.SAVED_PERSON_DAYS, saves.personDays())
                        .set(PROPOSAL.SAVED_BUDGET, saves.budget())
                        .set(PROPOSAL.CURRENCY, saves.currency())
                        .set(PROPOSAL.STATE, ProposalState.PROPOSED.name())
                        .returningResult(PROPOSAL.ID)
                        .fetchSingle()
                        .value1();
        insertPlans(id, plans);
        return id;
    }

    private void insertPlans(ConsolidationId id, Collection<PlanId> plans) {
        db.batchInsert(
                        plans.stream()
                                .map(plan -> {
                                    var row = db.newRecord(PROPOSAL_PLAN);
                                    row.setProposalId(id);
                                    row.setPlanId(plan);
                                    return row;
                                })
                                .toList())
                .execute();
    }

    boolean anyLive(GroupId group) {
        return db.fetchExists(PROPOSAL, PROPOSAL.GROUP_ID.eq(group).and(PROPOSAL.STATE.in(LIVE)));
    }

    Optional<Consolidation> find(ConsolidationId id) {
        return fetch(PROPOSAL.ID.eq(id)).stream().findFirst();
    }

    /** Held until the end of the transaction. */
    Optional<Consolidation> lock(ConsolidationId id) {
        db.select(PROPOSAL.ID).from(PROPOSAL).where(PROPOSAL.ID.eq(id)).forUpdate().fetch();
        return find(id);
    }

    List<Consolidation> of(GroupId group) {
        return fetch(PROPOSAL.GROUP_ID.eq(group));
    }

    /** What the group's proposals come to, as the groups keep it. */
    DuplicateGroups.Standing standing(GroupId group) {
        List<Consolidation> proposals =
                of(group).stream()
                        .filter(proposal -> proposal.state() != ProposalState.DROPPED)
                        .toList();
        List<Consolidation> carriedOut =
                proposals.stream()
                        .filter(proposal ->
                                proposal.state() == ProposalState.CARRIED_OUT
                                        && proposal.verdict() != Verdict.REVERSE)
                        .toList();
        return new DuplicateGroups.Standing(
                proposals.isEmpty() ? null : proposals.getFirst().state(),
                !carriedOut.isEmpty(),
                carriedOut.stream().anyMatch(proposal -> proposal.verdict() == Verdict.KEEP));
    }

    List<Consolidation> proposedBy(DepartmentId department) {
        return fetch(
                PROPOSAL.DEPARTMENT_ID
                        .eq(department)
                        .and(PROPOSAL.STATE.eq(ProposalState.PROPOSED.name())));
    }

    List<Consolidation> carriedOut(RoundSpan round) {
        return fetch(
                PROPOSAL.STATE
                        .eq(ProposalState.CARRIED_OUT.name())
                        .and(PROPOSAL.VERDICT.ne(Verdict.REVERSE.name()))
                        .and(
                                exists(
                                        selectOne()
                                                .from(PROPOSAL_PLAN)
                                                .join(PLAN)
                                                .on(PLAN.ID.eq(PROPOSAL_PLAN.PLAN_ID))
                                                .join(ROUND)
                                                .on(ROUND.ID.eq(PLAN.ROUND_ID))
                                                .where(PROPOSAL_PLAN.PROPOSAL_ID.eq(PROPOSAL.ID))
                                                .and(
                                                        round.quarter() == null
                                                                ? ROUND.YEAR.eq(round.year())
                                                                : PLAN.FIRST_DAY.between(
                                                                        round.first(),
                                                                        round.last())))));
    }

    List<ConsolidationId> decidedBy(Collection<DecisionId> decisions) {
        return db.select(PROPOSAL.ID)
                .from(PROPOSAL)
                .where(PROPOSAL.DECISION_ID.in(decisions))
                .and(PROPOSAL.STATE.eq(ProposalState.DECIDED.name()))
                .orderBy(PROPOSAL.ID)
                .fetch(PROPOSAL.ID);
    }

    void setState(
            ConsolidationId id,
            ProposalState state,
            @Nullable MeetingId meeting,
            @Nullable DecisionId decision) {
        db.update(PROPOSAL)
                .set(PROPOSAL.STATE, state.name())
                .set(PROPOSAL.MEETING_ID, meeting)
                .set(PROPOSAL.DECISION_ID, decision)
                .set(PROPOSAL.VERSION, PROPOSAL.VERSION.plus(1))
                .where(PROPOSAL.ID.eq(id))
                .execute();
    }

    /** What was carried out no longer holds. */
    void setReversed(ConsolidationId id) {
        db.update(PROPOSAL)
                .set(PROPOSAL.STATE, ProposalState.REVERSED.name())
                .set(PROPOSAL.VERSION, PROPOSAL.VERSION.plus(1))
                .where(PROPOSAL.ID.eq(id))
                .execute();
    }

    void setCarriedOut(ConsolidationId id, @Nullable PlanId merged, Instant now) {
        db.update(PROPOSAL)
                .set(PROPOSAL.STATE, ProposalState.CARRIED_OUT.name())
                .set(PROPOSAL.MERGED_PLAN_ID, merged)
                .set(PROPOSAL.CARRIED_OUT_AT, now)
                .set(PROPOSAL.VERSION, PROPOSAL.VERSION.plus(1))
                .where(PROPOSAL.ID.eq(id))
                .execute();
    }

    private List<Consolidation> fetch(Condition condition) {
        return db.select(PROPOSAL.fields())
                .select(PLANS)
                .select(REVERSED_BY)
                .from(PROPOSAL)
                .where(condition)
                .orderBy(PROPOSAL.ID.desc())
                .limit(500)
                .fetch(ProposalStore::consolidation);
    }

    private static Consolidation consolidation(Record joined) {
        ProposalRecord row = joined.into(PROPOSAL);
        return new Consolidation(
                row.getId(),
                row.getGroupId(),
                row.getDepartmentId(),
                row.getPersonId(),
                row.getProposedAt(),
                Verdict.valueOf(row.getVerdict()),
                row.getReason(),
                row.getChosenPlanId(),
                row.getTitle(),
                row.getFirstDay(),
                row.getLastDay(),
                row.getPeople(),
                row.getBudget(),
                row.getVenue(),
                new Savings(
                        row.getSavedTrainingDays(),
                        row.getSavedPersonDays(),
                        row.getSavedBudget(),
                        row.getCurrency()),
                ProposalState.valueOf(row.getState()),
                row.getMeetingId(),
                row.getDecisionId(),
                row.getMergedPlanId(),
                row.getCarriedOutAt(),
                row.getReversesProposalId(),
                joined.get(REVERSED_BY),
                joined.get(PLANS),
                row.getVersion());
    }
}
