package org.confer.minutes;

import static org.confer.minutes.tables.Tables.CORRECTION;
import static org.confer.minutes.tables.Tables.ISSUED_FILE;
import static org.confer.minutes.tables.Tables.ISSUED_MINUTES;
import static org.confer.minutes.tables.Tables.KNOWN_MEETING;
import static org.confer.minutes.tables.Tables.READER;
import static org.confer.minutes.tables.Tables.SERIES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.confer.conference.ConferenceId;
import org.confer.document.Layout;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Permission;
import org.confer.kernel.Slice;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record15;
import org.jooq.SQLDialect;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class IssuedStore {

    private static final org.confer.minutes.tables.tables.IssuedMinutes M = ISSUED_MINUTES;

    private static final org.confer.minutes.tables.tables.IssuedMinutes OLD = M.as("old");
    private static final org.confer.minutes.tables.tables.IssuedMinutes YOUNG = M.as("young");

    private final DSLContext db;

    IssuedStore(DSLContext db) {
        this.db = db;
    }

    /** For a program that only reads, without the application around it. */
    static IssuedStore on(DataSource database) {
        return new IssuedStore(DSL.using(database, SQLDialect.POSTGRES));
    }

    /** Until the transaction ends nobody else numbers minutes of this conference. */
    void lockSeries(ConferenceId conference, Instant now) {
        db.insertInto(SERIES)
                .set(SERIES.CONFERENCE_ID, conference)
                .set(SERIES.LAST_ISSUED_AT, now)
                .onConflict(SERIES.CONFERENCE_ID)
                .doUpdate()
                .set(SERIES.LAST_ISSUED_AT, now)
                .execute();
    }

    int nextNumber(ConferenceId conference, int year) {
        Integer last =
                db.select(max(M.NUMBER))
                        .from(M)
                        .where(M.CONFERENCE_ID.eq(conference))
                        .and(M.YEAR.eq(year))
                        .fetchSingle()
                        .value1();
        return last == null ? 1 : last + 1;
    }

    byte[] lastHash(ConferenceId conference) {
        return db.select(M.HASH)
                .from(M)
                .where(M.CONFERENCE_ID.eq(conference))
                .orderBy(M.ID.desc())
                .limit(1)
                .fetchOptional(M.HASH)
                .orElse(IssuedRecord.BEFORE_THE_FIRST);
    }

    IssuedMinutesId append(IssuedRecord record) {
        IssuedMinutesId id =
                db.insertInto(M)
                        .set(M.CONFERENCE_ID, record.conference())
                        .set(M.MEETING_ID, record.meeting())
                        .set(M.YEAR, record.year())
                        .set(M.NUMBER, record.number())
                        .set(M.TITLE, record.title())
                        .set(M.LAYOUT, record.layout().name())
                        .set(M.ISSUED_AT, record.issuedAt())
                        .set(M.ISSUED_BY_PERSON_ID, record.issuedBy())
                        .set(M.CONTENT, record.content())
                        .set(M.SEARCH_TEXT, record.searchText())
                        .set(M.PREVIOUS_HASH, record.previousHash())
                        .set(M.HASH, record.hash())
                        .set(M.FORM, record.form())
                        .set(M.CORRECTS_ISSUED_MINUTES_ID, record.corrects())
                        .set(M.REASON, record.reason())
                        .returningResult(M.ID)
                        .fetchSingle()
                        .value1();
        for (IssuedRecord.File file : record.files()) {
            db.insertInto(ISSUED_FILE)
                    .set(ISSUED_FILE.ISSUED_MINUTES_ID, id)
                    .set(ISSUED_FILE.LANGUAGE, file.language().getLanguage())
                    .set(ISSUED_FILE.LAYOUT, file.layout().name())
                    .set(ISSUED_FILE.CONTENT, file.content())
                    .set(ISSUED_FILE.HASH, file.hash())
                    .execute();
        }
        return id;
    }

    List<IssuedListing> list(IssuedFilter filter, Slice slice, CurrentUser user) {
        return listings()
                .where(visibleTo(user))
                .and(matches(filter))
                .orderBy(order(filter))
                .limit(slice.offset(), slice.limit())
                .fetch(mapping(IssuedListing::new));
    }

    int count(IssuedFilter filter, CurrentUser user) {
        return db.fetchCount(M, visibleTo(user).and(matches(filter)));
    }

    Optional<IssuedListing> find(IssuedMinutesId id, CurrentUser user) {
        return listings()
                .where(M.ID.eq(id))
                .and(visibleTo(user))
                .fetchOptional(mapping(IssuedListing::new));
    }

    /** The latest: what corrects the others. */
    Optional<IssuedListing> ofMeeting(MeetingId meeting, CurrentUser user) {
        return listings()
                .where(M.MEETING_ID.eq(meeting))
                .and(visibleTo(user))
                .orderBy(M.ID.desc())
                .limit(1)
                .fetchOptional(mapping(IssuedListing::new));
    }

    boolean isIssued(MeetingId meeting) {
        return db.fetchExists(M, M.MEETING_ID.eq(meeting));
    }

    Optional<byte[]> file(IssuedMinutesId id, Locale language, Layout layout) {
        return db.select(ISSUED_FILE.CONTENT)
                .from(ISSUED_FILE)
                .where(ISSUED_FILE.ISSUED_MINUTES_ID.eq(id))
                .and(ISSUED_FILE.LANGUAGE.eq(language.getLanguage()))
                .and(ISSUED_FILE.LAYOUT.eq(layout.name()))
                .fetchOptional(ISSUED_FILE.CONTENT);
    }

    /** Everything that was printed, as JSON. */
    String content(IssuedMinutesId id) {
        return db.select(M.CONTENT).from(M).where(M.ID.eq(id)).fetchSingle(M.CONTENT);
    }

    /** What is kept of one record, and the hash that was kept with it. */
    record Kept(IssuedRecord record, byte[] hash) {}

    /** The records of a conference in the order in which they were issued. */
    List<IssuedMinutesId> chain(ConferenceId conference) {
        return db.select(M.ID)
                .from(M)
                .where(M.CONFERENCE_ID.eq(conference))
                .orderBy(M.ID)
                .fetch(M.ID);
    }

    Kept kept(IssuedMinutesId id) {
        return db.select(
                        M.CONFERENCE_ID,
                        M.MEETING_ID,
                        M.YEAR,
                        M.NUMBER,
                        M.TITLE,
                        M.LAYOUT.convertFrom(Layout::valueOf),
                        M.ISSUED_AT,
                        M.ISSUED_BY_PERSON_ID,
                        M.CONTENT,
                        M.SEARCH_TEXT,
                        M.PREVIOUS_HASH,
                        M.HASH,
                        M.FORM,
                        M.CORRECTS_ISSUED_MINUTES_ID,
                        M.REASON,
                        multiset(
                                        select(
                                                        ISSUED_FILE.LANGUAGE.convertFrom(
                                                                Locale::of),
                                                        ISSUED_FILE.LAYOUT.convertFrom(
                                                                Layout::valueOf),
                                                        ISSUED_FILE.CONTENT)
                                                .from(ISSUED_FILE)
                                                .where(ISSUED_FILE.ISSUED_MINUTES_ID.eq(M.ID))
                                                .orderBy(ISSUED_FILE.LANGUAGE, ISSUED_FILE.LAYOUT))
                                .convertFrom(rows -> rows.map(mapping(IssuedRecord.File::new))))
                .from(M)
                .where(M.ID.eq(id))
                .fetchSingle(
                        mapping(
                                (of,
                                        meeting,
                                        year,
                                        number,
                                        title,
                                        layout,
                                        at,
                                        by,
                                        content,
                                        words,
                                        previous,
                                        hash,
                                        form,
                                        corrects,
                                        reason,
                                        files) ->
                                        new Kept(
                                                new IssuedRecord(
                                                        of, meeting, year, number, title, layout,
                                                        at, by, content, words, files, previous,
                                                        form, corrects, reason),
                                                hash)));
    }

    /** Those of which the user may read minutes, by name. */
    List<IssuedConference> conferences(CurrentUser user) {
        return db.selectDistinct(M.CONFERENCE_ID, KNOWN_MEETING.CONFERENCE_NAME)
                .from(M)
                .join(KNOWN_MEETING)
                .on(KNOWN_MEETING.MEETING_ID.eq(M.MEETING_ID))
                .where(visibleTo(user))
                .orderBy(KNOWN_MEETING.CONFERENCE_NAME, M.CONFERENCE_ID)
                .limit(Slice.LARGEST)
                .fetch(mapping(IssuedConference::new));
    }

    /** Titles of meetings whose minutes were issued although no record of it is left. */
    List<String> issuedWithoutRecord() {
        return db.select(KNOWN_MEETING.TITLE)
                .from(KNOWN_MEETING)
                .where(KNOWN_MEETING.STATE.eq(MeetingState.ISSUED.name()))
                .andNotExists(select(M.ID).from(M).where(M.MEETING_ID.eq(KNOWN_MEETING.MEETING_ID)))
                .orderBy(KNOWN_MEETING.MEETING_ID)
                .fetch(KNOWN_MEETING.TITLE);
    }

    /** Titles of meetings whose minutes were corrected although no record of that is left. */
    List<String> correctedWithoutRecord() {
        return db.select(KNOWN_MEETING.TITLE)
                .from(CORRECTION)
                .join(KNOWN_MEETING)
                .on(KNOWN_MEETING.MEETING_ID.eq(CORRECTION.MEETING_ID))
                .where(CORRECTION.ISSUED)
                .andNotExists(
                        select(M.ID)
                                .from(M)
                                .where(
                                        M.CORRECTS_ISSUED_MINUTES_ID.eq(
                                                CORRECTION.CORRECTS_ISSUED_MINUTES_ID)))
                .orderBy(CORRECTION.ID)
                .fetch(KNOWN_MEETING.TITLE);
    }

    List<ConferenceId> conferences() {
        return db.selectDistinct(M.CONFERENCE_ID)
                .from(M)
                .orderBy(M.CONFERENCE_ID)
                .fetch(M.CONFERENCE_ID);
    }

    private SelectOnConditionStep<
                    Record15<
                            IssuedMinutesId,
                            ConferenceId,
                            String,
                            MeetingId,
                            Integer,
                            Integer,
                            String,
                            Layout,
                            ZoneId,
                            Instant,
                            Instant,
                            String,
                            IssuedListing.Other,
                            String,
                            IssuedListing.Other>>
            listings() {
        return db.select(
                        M.ID,
                        M.CONFERENCE_ID,
                        KNOWN_MEETING.CONFERENCE_NAME,
                        M.MEETING_ID,
                        M.YEAR,
                        M.NUMBER,
                        M.TITLE,
                        M.LAYOUT.convertFrom(Layout::valueOf),
                        KNOWN_MEETING.ZONE.convertFrom(ZoneId::of),
                        KNOWN_MEETING.STARTS_AT,
                        M.ISSUED_AT,
                        M.HASH.convertFrom(HexFormat.of()::formatHex),
                        other(OLD),
                        M.REASON,
                        other(YOUNG))
                .from(M)
                .join(KNOWN_MEETING)
                .on(KNOWN_MEETING.MEETING_ID.eq(M.MEETING_ID))
                .leftJoin(OLD)
                .on(OLD.ID.eq(M.CORRECTS_ISSUED_MINUTES_ID))
                .leftJoin(YOUNG)
                .on(YOUNG.CORRECTS_ISSUED_MINUTES_ID.eq(M.ID));
    }

    private static SelectField<IssuedListing.Other> other(
            org.confer.minutes.tables.tables.IssuedMinutes table) {
        return row(table.ID, table.YEAR, table.NUMBER)
                .convertFrom(found ->
                        found.value1() == null
                                ? null
                                : new IssuedListing.Other(
                                        found.value1(), found.value2(), found.value3()));
    }

    /** An observer sees the items that the own unit sits in on, never the whole of the minutes. */
    private static Condition visibleTo(CurrentUser user) {
        if (user.may(Permission.AUDIT)) {
            return trueCondition();
        }
        boolean observer =
                !user.may(Permission.SEE_ACTIONS)
                        && !user.may(Permission.CONVENE)
                        && !user.may(Permission.ANSWER_FOR_UNIT);
        return observer
                ? falseCondition()
                : exists(
                        selectOne()
                                .from(READER)
                                .where(READER.MEETING_ID.eq(M.MEETING_ID))
                                .and(READER.DEPARTMENT_ID.eq(user.department())));
    }

    private static Condition matches(IssuedFilter filter) {
        Condition condition = noCondition();
        if (!filter.words().isBlank()) {
            condition = condition.and(M.SEARCH_TEXT.containsIgnoreCase(filter.words().strip()));
        }
        if (filter.conference() != null) {
            condition = condition.and(M.CONFERENCE_ID.eq(filter.conference()));
        }
        if (filter.year() != null) {
            condition = condition.and(M.YEAR.eq(filter.year()));
        }
        return condition;
    }

    private static List<SortField<?>> order(IssuedFilter filter) {
        return switch (filter.order()) {
            case NEWEST -> List.of(M.ISSUED_AT.desc(), M.ID.desc());
            case OLDEST -> List.of(M.ISSUED_AT.asc(), M.ID.asc());
            case NUMBER -> List.of(M.YEAR.desc(), M.NUMBER.desc(), M.ID.desc());
            case TITLE -> List.of(M.TITLE.asc(), M.ID.desc());
        };
    }
}
