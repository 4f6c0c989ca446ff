package org.confer.topiccall;

import static org.confer.topiccall.tables.Tables.CALL_FOR_TOPICS;
import static org.confer.topiccall.tables.Tables.HANDED_IN;
import static org.confer.topiccall.tables.Tables.KNOWN_CONFERENCE;
import static org.confer.topiccall.tables.Tables.KNOWN_MEMBER;
import static org.confer.topiccall.tables.Tables.KNOWN_UNIT;
import static org.confer.topiccall.tables.Tables.NOTHING_TO_PROPOSE;
import static org.confer.topiccall.tables.Tables.OFFICER;
import static org.confer.topiccall.tables.Tables.TOLD_STEP;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.confer.conference.ConferenceId;
import org.confer.conference.Unit;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.topiccall.tables.tables.CallForTopics;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class CallStore {

    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");
    private static final CallForTopics NEXT = CALL_FOR_TOPICS.as("next");

    /** Until the next call of the conference was opened. */
    private static final Field<Instant> UNTIL =
            coalesce(
                    field(
                            select(min(NEXT.OPENED_AT))
                                    .from(NEXT)
                                    .where(
                                            NEXT.CONFERENCE_ID
                                                    .eq(CALL_FOR_TOPICS.CONFERENCE_ID)
                                                    .and(
                                                            NEXT.OPENED_AT.gt(
                                                                    CALL_FOR_TOPICS.OPENED_AT)))),
                    val(FAR));

    private static final Condition ANSWERS_THIS =
            HANDED_IN
                    .CONFERENCE_ID
                    .eq(CALL_FOR_TOPICS.CONFERENCE_ID)
                    .and(HANDED_IN.DEPARTMENT_ID.eq(KNOWN_MEMBER.DEPARTMENT_ID))
                    .and(HANDED_IN.HANDED_IN_AT.ge(CALL_FOR_TOPICS.OPENED_AT))
                    .and(HANDED_IN.HANDED_IN_AT.lt(UNTIL));

    private static final Field<List<CallAnswer>> ANSWERS =
            multiset(
                            select(
                                            row(KNOWN_UNIT.DEPARTMENT_ID, KNOWN_UNIT.SHORT_NAME)
                                                    .mapping(Unit::new),
                                            field(
                                                    select(count())
                                                            .from(HANDED_IN)
                                                            .where(ANSWERS_THIS)),
                                            field(
                                                    select(min(HANDED_IN.HANDED_IN_AT))
                                                            .from(HANDED_IN)
                                                            .where(ANSWERS_THIS)),
                                            NOTHING_TO_PROPOSE.SAID_AT)
                                    .from(KNOWN_MEMBER)
                                    .join(KNOWN_UNIT)
                                    .on(KNOWN_UNIT.DEPARTMENT_ID.eq(KNOWN_MEMBER.DEPARTMENT_ID))
                                    .leftJoin(NOTHING_TO_PROPOSE)
                                    .on(
                                            NOTHING_TO_PROPOSE
                                                    .CALL_FOR_TOPICS_ID
                                                    .eq(CALL_FOR_TOPICS.ID)
                                                    .and(
                                                            NOTHING_TO_PROPOSE.DEPARTMENT_ID.eq(
                                                                    KNOWN_MEMBER.DEPARTMENT_ID)))
                                    .where(
                                            KNOWN_MEMBER.CONFERENCE_ID.eq(
                                                    CALL_FOR_TOPICS.CONFERENCE_ID))
                                    .orderBy(KNOWN_UNIT.SHORT_NAME, KNOWN_UNIT.DEPARTMENT_ID))
                    .convertFrom(rows -> rows.map(mapping(CallAnswer::new)));

    private final DSLContext db;

    CallStore(DSLContext db) {
        this.db = db;
    }

    CallId insert(ConferenceId conference, NewCall call, PersonId person, Instant now) {
        return new CallId(
                db.insertInto(CALL_FOR_TOPICS)
                        .set(CALL_FOR_TOPICS.CONFERENCE_ID, conference)
                        .set(CALL_FOR_TOPICS.NOTE, call.note())
                        .set(CALL_FOR_TOPICS.DEADLINE, call.deadline())
                        .set(CALL_FOR_TOPICS.OPENED_AT, now)
                        .set(CALL_FOR_TOPICS.OPENED_BY_PERSON_ID, person)
                        .returningResult(CALL_FOR_TOPICS.ID)
                        .fetchSingle()
                        .value1());
    }

    void nothing(CallId id, DepartmentId unit, PersonId person, Instant now) {
        db.insertInto(NOTHING_TO_PROPOSE)
                .set(NOTHING_TO_PROPOSE.CALL_FOR_TOPICS_ID, id.value())
                .set(NOTHING_TO_PROPOSE.DEPARTMENT_ID, unit)
                .set(NOTHING_TO_PROPOSE.SAID_BY_PERSON_ID, person)
                .set(NOTHING_TO_PROPOSE.SAID_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    Optional<CallListing> find(CallId id) {
        return listings(CALL_FOR_TOPICS.ID.eq(id.value())).stream().findFirst();
    }

    /** Newest first. */
    List<CallListing> of(ConferenceId conference) {
        return listings(CALL_FOR_TOPICS.CONFERENCE_ID.eq(conference));
    }

    /** Calls whose deadline lies in this time. */
    List<CallId> endingBetween(Instant from, Instant to) {
        return db.select(CALL_FOR_TOPICS.ID)
                .from(CALL_FOR_TOPICS)
                .where(CALL_FOR_TOPICS.DEADLINE.between(from, to))
                .orderBy(CALL_FOR_TOPICS.ID)
                .fetch(row -> new CallId(row.value1()));
    }

    /** True for who is the first to take this step. */
    boolean claim(CallId id, String step, Instant now) {
        return db.insertInto(TOLD_STEP)
                        .set(TOLD_STEP.CALL_FOR_TOPICS_ID, id.value())
                        .set(TOLD_STEP.STEP, step)
                        .set(TOLD_STEP.TOLD_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    List<PersonId> officers(ConferenceId conference, Collection<DepartmentId> units) {
        return db.selectDistinct(OFFICER.PERSON_ID)
                .from(OFFICER)
                .where(OFFICER.CONFERENCE_ID.eq(conference).and(OFFICER.DEPARTMENT_ID.in(units)))
                .orderBy(OFFICER.PERSON_ID)
                .fetch(OFFICER.PERSON_ID);
    }

    PersonId openedBy(CallId id) {
        return db.select(CALL_FOR_TOPICS.OPENED_BY_PERSON_ID)
                .from(CALL_FOR_TOPICS)
                .where(CALL_FOR_TOPICS.ID.eq(id.value()))
                .fetchSingle()
                .value1();
    }

    private List<CallListing> listings(Condition condition) {
        return db.select(
                        CALL_FOR_TOPICS.ID.convertFrom(CallId::new),
                        CALL_FOR_TOPICS.CONFERENCE_ID,
                        KNOWN_CONFERENCE.NAME,
                        KNOWN_CONFERENCE.LEAD_DEPARTMENT_ID,
                        KNOWN_CONFERENCE.ZONE.convertFrom(ZoneId::of),
                        CALL_FOR_TOPICS.NOTE,
                        CALL_FOR_TOPICS.OPENED_AT,
                        CALL_FOR_TOPICS.DEADLINE,
                        UNTIL,
                        ANSWERS)
                .from(CALL_FOR_TOPICS)
                .join(KNOWN_CONFERENCE)
                .on(KNOWN_CONFERENCE.CONFERENCE_ID.eq(CALL_FOR_TOPICS.CONFERENCE_ID))
                .where(condition)
                .orderBy(CALL_FOR_TOPICS.OPENED_AT.desc(), CALL_FOR_TOPICS.ID.desc())
                .fetch(mapping(CallListing::new));
    }
}
