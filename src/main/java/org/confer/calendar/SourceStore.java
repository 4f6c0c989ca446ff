package org.confer.calendar;

import static org.confer.calendar.tables.Tables.SHARED_TITLE;
import static org.confer.calendar.tables.Tables.SOURCE;
import static org.confer.calendar.tables.Tables.SOURCE_PART;
import static org.confer.calendar.tables.Tables.SOURCE_PROBLEM;
import static org.confer.organisation.tables.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confer.calendarfile.CalendarProblem;
import org.confer.calendarfile.CalendarReading;
import org.confer.kernel.Message;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Query;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Calendars that were handed in or connected: what is kept of each. */
@Repository
class SourceStore {

    /** The part that stands for a calendar as a whole. */
    static final String WHOLE = "";

    private static final int PROBLEMS_KEPT = 1000;

    private final DSLContext db;
    private final JsonMapper json;

    SourceStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    SourceId add(
            CalendarOwner owner,
            SourceKind kind,
            String name,
            PersonId by,
            CalendarReading reading) {
        return db.insertInto(SOURCE)
                .set(SOURCE.DEPARTMENT_ID, owner.department())
                .set(SOURCE.PERSON_ID, owner.person())
                .set(SOURCE.KIND, kind.name())
                .set(SOURCE.NAME, name)
                .set(SOURCE.IMPORTED_BY_PERSON_ID, by)
                .set(SOURCE.EVENTS, 0)
                .set(SOURCE.BUSY_TIMES, 0)
                .set(SOURCE.COVERS_FROM, reading.from())
                .set(SOURCE.COVERS_UNTIL, reading.until())
                .set(SOURCE.PACKED, PackedBusyTimes.pack(BusyTimes.NONE))
                .returningResult(SOURCE.ID)
                .fetchSingle()
                .value1();
    }

    Optional<SourceListing> named(CalendarOwner owner, String name) {
        return listings(owned(owner).and(SOURCE.NAME.eq(name))).stream().findFirst();
    }

    void handedInBy(SourceId id, PersonId person) {
        db.update(SOURCE)
                .set(SOURCE.IMPORTED_BY_PERSON_ID, person)
                .where(SOURCE.ID.eq(id))
                .execute();
    }

    /**
     * So that of two readings at once the later one waits for the earlier one.
     *
     * @return empty if it was removed meanwhile
     */
    Optional<SourceListing> lock(SourceId id) {
        db.select(SOURCE.ID).from(SOURCE).where(SOURCE.ID.eq(id)).forUpdate().fetch();
        return find(id);
    }

    /** Takes the place of everything that was known of it. */
    void replace(SourceId id, Instant at, ReadCalendar read, CalendarReading reading) {
        db.deleteFrom(SOURCE_PROBLEM).where(SOURCE_PROBLEM.SOURCE_ID.eq(id)).execute();
        db.deleteFrom(SHARED_TITLE).where(SHARED_TITLE.SOURCE_ID.eq(id)).execute();
        addWords(id, WHOLE, read, PROBLEMS_KEPT);
        update(id, at, read.events(), read.busy(), reading);
    }

    /** Names and versions of the parts that are known. */
    Map<String, String> parts(SourceId id) {
        return db.select(SOURCE_PART.PART, SOURCE_PART.VERSION)
                .from(SOURCE_PART)
                .where(SOURCE_PART.SOURCE_ID.eq(id))
                .fetchMap(SOURCE_PART.PART, SOURCE_PART.VERSION);
    }

    void putPart(SourceId id, String part, String version, ReadCalendar read) {
        removeParts(id, List.of(part));
        db.insertInto(SOURCE_PART)
                .set(SOURCE_PART.SOURCE_ID, id)
                .set(SOURCE_PART.PART, part)
                .set(SOURCE_PART.VERSION, version)
                .set(SOURCE_PART.EVENTS, read.events())
                .set(SOURCE_PART.PACKED, PackedBusyTimes.pack(read.busy()))
                .execute();
        int known = db.fetchCount(SOURCE_PROBLEM, SOURCE_PROBLEM.SOURCE_ID.eq(id));
        addWords(id, part, read, PROBLEMS_KEPT - known);
    }

    void removeParts(SourceId id, Collection<String> parts) {
        db.deleteFrom(SOURCE_PART)
                .where(SOURCE_PART.SOURCE_ID.eq(id), SOURCE_PART.PART.in(parts))
                .execute();
        db.deleteFrom(SOURCE_PROBLEM)
                .where(SOURCE_PROBLEM.SOURCE_ID.eq(id), SOURCE_PROBLEM.PART.in(parts))
                .execute();
        db.deleteFrom(SHARED_TITLE)
                .where(SHARED_TITLE.SOURCE_ID.eq(id), SHARED_TITLE.PART.in(parts))
                .execute();
    }

    /** What all parts together say. */
    void joinParts(SourceId id, Instant at, CalendarReading reading) {
        List<BusyTimes> all =
                db.select(SOURCE_PART.PACKED)
                        .from(SOURCE_PART)
                        .where(SOURCE_PART.SOURCE_ID.eq(id))
                        .fetch(row -> PackedBusyTimes.unpack(row.value1()));
        BigDecimal events =
                db.select(sum(SOURCE_PART.EVENTS))
                        .from(SOURCE_PART)
                        .where(SOURCE_PART.SOURCE_ID.eq(id))
                        .fetchSingle()
                        .value1();
        update(id, at, events == null ? 0 : events.intValue(), BusyTimes.together(all), reading);
    }

    private void update(
            SourceId id, Instant at, int events, BusyTimes busy, CalendarReading reading) {
        db.update(SOURCE)
                .set(SOURCE.IMPORTED_AT, at)
                .set(SOURCE.EVENTS, events)
                .set(SOURCE.BUSY_TIMES, busy.size())
                .set(SOURCE.COVERS_FROM, reading.from())
                .set(SOURCE.COVERS_UNTIL, reading.until())
                .set(SOURCE.PACKED, PackedBusyTimes.pack(busy))
                .where(SOURCE.ID.eq(id))
                .execute();
    }

    /** It was looked at and is as it was. */
    void unchanged(SourceId id, Instant at) {
        db.update(SOURCE).set(SOURCE.IMPORTED_AT, at).where(SOURCE.ID.eq(id)).execute();
    }

    private void addWords(SourceId id, String part, ReadCalendar read, int mostProblems) {
        List<Query> rows = new ArrayList<>();
        read.problems().stream()
                .limit(Math.max(0, mostProblems))
                .forEach(problem -> rows.add(problemRow(id, part, problem)));
        read.titles().forEach(title -> rows.add(titleRow(id, part, title)));
        db.batch(rows).execute();
    }

    private Query problemRow(SourceId id, String part, CalendarProblem problem) {
        return db.insertInto(SOURCE_PROBLEM)
                .set(SOURCE_PROBLEM.SOURCE_ID, id)
                .set(SOURCE_PROBLEM.PART, part)
                .set(SOURCE_PROBLEM.LINE, problem.line())
                .set(SOURCE_PROBLEM.EVENT_LOST, problem.eventLost())
                .set(SOURCE_PROBLEM.MESSAGE_KEY, problem.reason().key())
                .set(SOURCE_PROBLEM.MESSAGE_ARGUMENTS, written(problem.reason()));
    }

    private Query titleRow(SourceId id, String part, SharedTitle title) {
        return db.insertInto(SHARED_TITLE)
                .set(SHARED_TITLE.SOURCE_ID, id)
                .set(SHARED_TITLE.PART, part)
                .set(SHARED_TITLE.STARTS_AT, title.period().start())
                .set(SHARED_TITLE.ENDS_AT, title.period().end())
                .set(SHARED_TITLE.TITLE, title.title());
    }

    Optional<SourceListing> find(SourceId id) {
        return listings(SOURCE.ID.eq(id)).stream().findFirst();
    }

    List<SourceListing> of(CalendarOwner owner) {
        return listings(owned(owner));
    }

    private static Condition owned(CalendarOwner owner) {
        return AvailabilityStore.ownedBy(owner, SOURCE.DEPARTMENT_ID, SOURCE.PERSON_ID);
    }

    private List<SourceListing> listings(Condition wanted) {
        return db.select(
                        SOURCE.ID,
                        row(SOURCE.DEPARTMENT_ID, SOURCE.PERSON_ID).mapping(CalendarOwner::new),
                        SOURCE.KIND.convertFrom(SourceKind::valueOf),
                        SOURCE.NAME,
                        SOURCE.IMPORTED_AT,
                        PERSON.NAME,
                        SOURCE.EVENTS,
                        SOURCE.BUSY_TIMES,
                        field(
                                selectCount()
                                        .from(SOURCE_PROBLEM)
                                        .where(SOURCE_PROBLEM.SOURCE_ID.eq(SOURCE.ID))),
                        SOURCE.COVERS_FROM,
                        SOURCE.COVERS_UNTIL,
                        SOURCE.TITLES_SHARED)
                .from(SOURCE)
                .join(PERSON)
                .on(PERSON.ID.eq(SOURCE.IMPORTED_BY_PERSON_ID))
                .where(wanted)
                .orderBy(SOURCE.NAME, SOURCE.ID)
                .fetch(mapping(SourceListing::new));
    }

    List<SourceProblem> problems(SourceId id) {
        return db.select(
                        SOURCE_PROBLEM.PART,
                        SOURCE_PROBLEM.LINE,
                        SOURCE_PROBLEM.EVENT_LOST,
                        SOURCE_PROBLEM.MESSAGE_KEY,
                        SOURCE_PROBLEM.MESSAGE_ARGUMENTS)
                .from(SOURCE_PROBLEM)
                .where(SOURCE_PROBLEM.SOURCE_ID.eq(id))
                .orderBy(SOURCE_PROBLEM.PART, SOURCE_PROBLEM.LINE, SOURCE_PROBLEM.ID)
                .fetch(
                        mapping((part, line, lost, key, arguments) ->
                                new SourceProblem(
                                        part, line, lost, new Message(key, read(arguments)))));
    }

    void remove(SourceId id) {
        db.deleteFrom(SOURCE).where(SOURCE.ID.eq(id)).execute();
    }

    /** What was kept goes at once when they are no longer shared. */
    void shareTitles(SourceId id, boolean shared) {
        db.update(SOURCE).set(SOURCE.TITLES_SHARED, shared).where(SOURCE.ID.eq(id)).execute();
        if (!shared) {
            db.deleteFrom(SHARED_TITLE).where(SHARED_TITLE.SOURCE_ID.eq(id)).execute();
        }
    }

    /** In order; at most 1,000. */
    List<SharedTitle> titles(CalendarOwner owner, Period period) {
        return db.selectDistinct(SHARED_TITLE.STARTS_AT, SHARED_TITLE.ENDS_AT, SHARED_TITLE.TITLE)
                .from(SHARED_TITLE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(SHARED_TITLE.SOURCE_ID))
                .where(
                        owned(owner),
                        SHARED_TITLE.STARTS_AT.lt(period.end()),
                        SHARED_TITLE.ENDS_AT.gt(period.start()))
                .orderBy(SHARED_TITLE.STARTS_AT, SHARED_TITLE.ENDS_AT, SHARED_TITLE.TITLE)
                .limit(1000)
                .fetch(
                        mapping((start, end, title) ->
                                new SharedTitle(new Period(start, end), title)));
    }

    private JSONB written(Message message) {
        return JSONB.valueOf(json.writeValueAsString(message.arguments()));
    }

    private List<Object> read(JSONB arguments) {
        return List.of(json.readValue(arguments.data(), Object[].class));
    }
}
