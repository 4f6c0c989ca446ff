package org.confer.problem;

import static org.confer.problem.tables.Tables.KNOWN_CONFERENCE;
import static org.confer.problem.tables.Tables.OFFICER;
import static org.confer.problem.tables.Tables.REPORTED_PROBLEM;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confer.conference.ConferenceId;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.topic.TopicId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ProblemStore {

    private final DSLContext db;

    ProblemStore(DSLContext db) {
        this.db = db;
    }

    /** Conferences whose charter says that they take problems, by name. */
    List<Forum> forums() {
        return db.select(KNOWN_CONFERENCE.CONFERENCE_ID, KNOWN_CONFERENCE.NAME)
                .from(KNOWN_CONFERENCE)
                .where(KNOWN_CONFERENCE.TAKES_PROBLEMS.isTrue().and(KNOWN_CONFERENCE.ACTIVE))
                .orderBy(KNOWN_CONFERENCE.NAME, KNOWN_CONFERENCE.CONFERENCE_ID)
                .fetch(mapping(Forum::new));
    }

    int waiting(ConferenceId conference) {
        return db.fetchCount(
                REPORTED_PROBLEM,
                REPORTED_PROBLEM
                        .CONFERENCE_ID
                        .eq(conference)
                        .and(REPORTED_PROBLEM.STATE.eq(ProblemState.WAITING.name())));
    }

    /** How many came since then, by whichever application. */
    int since(Instant moment) {
        return db.fetchCount(REPORTED_PROBLEM, REPORTED_PROBLEM.REPORTED_AT.gt(moment));
    }

    ProblemId insert(ConferenceId conference, NewProblem problem, String receipt, Instant now) {
        return new ProblemId(
                db.insertInto(REPORTED_PROBLEM)
                        .set(REPORTED_PROBLEM.CONFERENCE_ID, conference)
                        .set(REPORTED_PROBLEM.RECEIPT, receipt)
                        .set(REPORTED_PROBLEM.TITLE, problem.title())
                        .set(REPORTED_PROBLEM.BODY, problem.body())
                        .set(REPORTED_PROBLEM.SENDER, problem.sender())
                        .set(REPORTED_PROBLEM.CONTACT, problem.contact())
                        .set(REPORTED_PROBLEM.REPORTED_AT, now)
                        .returningResult(REPORTED_PROBLEM.ID)
                        .fetchSingle()
                        .value1());
    }

    void settle(
            ProblemId id,
            ProblemState state,
            @Nullable TopicId topic,
            String reason,
            PersonId person,
            Instant now) {
        db.update(REPORTED_PROBLEM)
                .set(REPORTED_PROBLEM.STATE, state.name())
                .set(REPORTED_PROBLEM.TOPIC_ID, topic)
                .set(REPORTED_PROBLEM.REASON, reason)
                .set(REPORTED_PROBLEM.SETTLED_BY_PERSON_ID, person)
                .set(REPORTED_PROBLEM.SETTLED_AT, now)
                .where(REPORTED_PROBLEM.ID.eq(id.value()))
                .execute();
    }

    void lock(ProblemId id) {
        db.select(REPORTED_PROBLEM.ID)
                .from(REPORTED_PROBLEM)
                .where(REPORTED_PROBLEM.ID.eq(id.value()))
                .forUpdate()
                .fetch();
    }

    Optional<ProblemListing> find(ProblemId id) {
        return listings(REPORTED_PROBLEM.ID.eq(id.value()), Slice.first(1)).stream().findFirst();
    }

    /** Those of the conferences that the department leads, waiting ones first, newest first. */
    List<ProblemListing> of(DepartmentId lead, Slice slice) {
        return listings(KNOWN_CONFERENCE.LEAD_DEPARTMENT_ID.eq(lead), slice);
    }

    int count(DepartmentId lead) {
        return db.fetchCount(
                REPORTED_PROBLEM
                        .join(KNOWN_CONFERENCE)
                        .on(KNOWN_CONFERENCE.CONFERENCE_ID.eq(REPORTED_PROBLEM.CONFERENCE_ID)),
                KNOWN_CONFERENCE.LEAD_DEPARTMENT_ID.eq(lead));
    }

    /** Through whom the lead department is reached. */
    List<PersonId> officers(ConferenceId conference) {
        return db.selectDistinct(OFFICER.PERSON_ID)
                .from(OFFICER)
                .join(KNOWN_CONFERENCE)
                .on(KNOWN_CONFERENCE.CONFERENCE_ID.eq(OFFICER.CONFERENCE_ID))
                .where(
                        OFFICER.CONFERENCE_ID
                                .eq(conference)
                                .and(OFFICER.DEPARTMENT_ID.eq(KNOWN_CONFERENCE.LEAD_DEPARTMENT_ID)))
                .fetch(OFFICER.PERSON_ID);
    }

    private List<ProblemListing> listings(Condition condition, Slice slice) {
        return db.select(
                        REPORTED_PROBLEM.ID.convertFrom(ProblemId::new),
                        REPORTED_PROBLEM.CONFERENCE_ID,
                        KNOWN_CONFERENCE.NAME,
                        KNOWN_CONFERENCE.LEAD_DEPARTMENT_ID,
                        REPORTED_PROBLEM.RECEIPT,
                        REPORTED_PROBLEM.TITLE,
                        REPORTED_PROBLEM.BODY,
                        REPORTED_PROBLEM.SENDER,
                        REPORTED_PROBLEM.CONTACT,
                        REPORTED_PROBLEM.REPORTED_AT,
                        REPORTED_PROBLEM.STATE.convertFrom(ProblemState::valueOf),
                        REPORTED_PROBLEM.TOPIC_ID,
                        REPORTED_PROBLEM.REASON)
                .from(REPORTED_PROBLEM)
                .join(KNOWN_CONFERENCE)
                .on(KNOWN_CONFERENCE.CONFERENCE_ID.eq(REPORTED_PROBLEM.CONFERENCE_ID))
                .where(condition)
                .orderBy(
                        REPORTED_PROBLEM.STATE.ne(ProblemState.WAITING.name()),
                        REPORTED_PROBLEM.ID.desc())
                .limit(slice.offset(), slice.limit())
                .fetch(mapping(ProblemListing::new));
    }
}
