package org.confer.audit;

import static org.confer.audit.tables.Tables.TRAIL;
import static org.confer.organisation.tables.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confer.audit.tables.tables.Trail;
import org.confer.kernel.Audited;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Slice;
import org.confer.shell.WrittenMessages;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.OrderField;
import org.jooq.Record7;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Repository;

@Repository
class TrailStore {

    private static final Trail T = TRAIL;

    private final DSLContext db;
    private final WrittenMessages messages;

    TrailStore(DSLContext db, WrittenMessages messages) {
        this.db = db;
        this.messages = messages;
    }

    void append(Audited event, Instant at, CurrentUser user) {
        db.insertInto(T)
                .set(T.AT, at)
                .set(T.PERSON_ID, user.isSignedIn() ? user.person() : null)
                .set(T.DEPARTMENT_ID, user.isSignedIn() ? user.department() : null)
                .set(T.SUBJECT, event.subject())
                .set(T.SUBJECT_ID, event.subjectId())
                .set(T.MESSAGE_KEY, event.account().key())
                .set(T.MESSAGE_ARGUMENTS, JSONB.valueOf(messages.arguments(event.account())))
                .execute();
    }

    List<TrailEntry> list(TrailFilter filter, Slice slice) {
        return entries()
                .where(matches(filter))
                .orderBy(T.ID.desc())
                .limit(slice.offset(), slice.limit())
                .fetch(mapping(this::entry));
    }

    int count(TrailFilter filter) {
        return db.fetchCount(T.leftJoin(PERSON).on(PERSON.ID.eq(T.PERSON_ID)), matches(filter));
    }

    Optional<TrailEntry> find(long id) {
        return entries().where(T.ID.eq(id)).fetchOptional(mapping(this::entry));
    }

    /** The nearest entry about the same thing. */
    Optional<TrailEntry> neighbour(TrailEntry entry, boolean later) {
        Condition side = later ? T.ID.gt(entry.id()) : T.ID.lt(entry.id());
        OrderField<Long> nearestFirst = later ? T.ID.asc() : T.ID.desc();
        return entries()
                .where(
                        T.SUBJECT
                                .eq(entry.subject())
                                .and(T.SUBJECT_ID.eq(entry.subjectId()))
                                .and(side))
                .orderBy(nearestFirst)
                .limit(1)
                .fetchOptional(mapping(this::entry));
    }

    List<String> subjects() {
        return db.selectDistinct(T.SUBJECT).from(T).orderBy(T.SUBJECT).fetch(T.SUBJECT);
    }

    private SelectOnConditionStep<Record7<Long, Instant, String, String, Long, String, JSONB>>
            entries() {
        return db.select(
                        T.ID,
                        T.AT,
                        PERSON.NAME,
                        T.SUBJECT,
                        T.SUBJECT_ID,
                        T.MESSAGE_KEY,
                        T.MESSAGE_ARGUMENTS)
                .from(T)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(T.PERSON_ID));
    }

    private TrailEntry entry(
            Long id,
            Instant at,
            String person,
            String subject,
            Long subjectId,
            String key,
            JSONB arguments) {
        return new TrailEntry(
                id, at, person, subject, subjectId, messages.read(key, arguments.data()));
    }

    private static Condition matches(TrailFilter filter) {
        return and(
                filter.subject().isBlank() ? noCondition() : T.SUBJECT.eq(filter.subject()),
                filter.subjectId().map(T.SUBJECT_ID::eq).orElse(noCondition()),
                filter.person().isBlank()
                        ? noCondition()
                        : PERSON.NAME.containsIgnoreCase(filter.person().strip()),
                filter.from().map(T.AT::ge).orElse(noCondition()),
                filter.until().map(T.AT::lt).orElse(noCondition()));
    }
}
