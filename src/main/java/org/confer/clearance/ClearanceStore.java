package org.confer.clearance;

import static org.confer.clearance.tables.Tables.ADDRESSEE;
import static org.confer.clearance.tables.Tables.ASKED_UNIT;
import static org.confer.clearance.tables.Tables.ENTITLED_UNIT;
import static org.confer.clearance.tables.Tables.GATE;
import static org.confer.clearance.tables.Tables.KNOWN_MEETING;
import static org.confer.clearance.tables.Tables.KNOWN_PERSON;
import static org.confer.clearance.tables.Tables.KNOWN_UNIT;
import static org.confer.clearance.tables.Tables.REMARK;
import static org.confer.clearance.tables.Tables.SENT_PARAGRAPH;
import static org.confer.clearance.tables.Tables.SENT_TABLE;
import static org.confer.clearance.tables.Tables.SENT_VERSION;
import static org.confer.clearance.tables.Tables.UNIT_ANSWER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.confer.conference.ClearanceRule;
import org.confer.conference.Unit;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.meeting.MeetingId;
import org.confer.shell.Languages;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ClearanceStore {

    /**
     * A meeting whose minutes are cleared.
     *
     * @param state as far as clearance goes: of issued minutes that are being corrected it is that
     *     of the correction
     */
    record Subject(
            MeetingId meeting,
            String title,
            String state,
            ZoneId zone,
            DepartmentId lead,
            ClearanceRule rule,
            boolean corrected) {}

    private final DSLContext db;

    ClearanceStore(DSLContext db) {
        this.db = db;
    }

    Optional<Subject> subject(MeetingId meeting) {
        return db.select(
                        KNOWN_MEETING.MEETING_ID,
                        KNOWN_MEETING.TITLE,
                        KNOWN_MEETING.STATE,
                        KNOWN_MEETING.ZONE.convertFrom(ZoneId::of),
                        KNOWN_MEETING.LEAD_DEPARTMENT_ID,
                        KNOWN_MEETING.CLEARANCE_RULE.convertFrom(ClearanceRule::valueOf),
                        KNOWN_MEETING.CORRECTED)
                .from(KNOWN_MEETING)
                .where(KNOWN_MEETING.MEETING_ID.eq(meeting))
                .fetchOptional(mapping(Subject::new));
    }

    VersionId insert(
            MeetingId meeting,
            int number,
            VersionText text,
            Instant deadline,
            PersonId sender,
            Instant now) {
        VersionId id =
                db.insertInto(SENT_VERSION)
                        .set(SENT_VERSION.MEETING_ID, meeting)
                        .set(SENT_VERSION.NUMBER, number)
                        .set(SENT_VERSION.CONTENT_HASH, text.hash())
                        .set(SENT_VERSION.SENT_AT, now)
                        .set(SENT_VERSION.SENT_BY_PERSON_ID, sender)
                        .set(SENT_VERSION.DEADLINE, deadline)
                        .returningResult(SENT_VERSION.ID)
                        .fetchSingle()
                        .value1();
        text.byLanguage()
                .forEach((language, paragraphs) -> {
                    int position = 0;
                    for (SentParagraph paragraph : paragraphs) {
                        position++;
                        db.insertInto(SENT_PARAGRAPH)
                                .set(SENT_PARAGRAPH.VERSION_ID, id)
                                .set(SENT_PARAGRAPH.LANGUAGE, language.getLanguage())
                                .set(SENT_PARAGRAPH.POSITION, position)
                                .set(SENT_PARAGRAPH.PASSAGE, paragraph.passage())
                                .set(SENT_PARAGRAPH.HEADING, paragraph.heading())
                                .set(SENT_PARAGRAPH.BODY, paragraph.text())
                                .execute();
                    }
                });
        return id;
    }

    void keep(VersionId version, Locale language, List<SentTable> tables) {
        tables.forEach(table ->
                db.insertInto(SENT_TABLE)
                        .set(SENT_TABLE.VERSION_ID, version)
                        .set(SENT_TABLE.LANGUAGE, language.getLanguage())
                        .set(SENT_TABLE.PASSAGE, table.passage())
                        .set(SENT_TABLE.COLUMNS, table.columns())
                        .set(SENT_TABLE.CELLS, table.cells().toArray(String[]::new))
                        .execute());
    }

    /** By passage; versions that were sent before tables were kept have none. */
    Map<String, SentTable> tables(VersionId version, Locale language) {
        return db.select(
                        SENT_TABLE.PASSAGE,
                        SENT_TABLE.COLUMNS,
                        SENT_TABLE.CELLS.convertFrom(List::of))
                .from(SENT_TABLE)
                .where(SENT_TABLE.VERSION_ID.eq(version))
                .and(SENT_TABLE.LANGUAGE.eq(language.getLanguage()))
                .fetchMap(SENT_TABLE.PASSAGE, mapping(SentTable::new));
    }

    /** Until the transaction ends nobody else sends, speaks or issues for this meeting. */
    void hold(MeetingId meeting, Instant now) {
        db.insertInto(GATE)
                .set(GATE.MEETING_ID, meeting)
                .set(GATE.LAST_PASSED_AT, now)
                .onConflict(GATE.MEETING_ID)
                .doUpdate()
                .set(GATE.LAST_PASSED_AT, now)
                .execute();
    }

    void ask(VersionId version, Collection<DepartmentId> units) {
        units.forEach(unit ->
                db.insertInto(ASKED_UNIT)
                        .set(ASKED_UNIT.VERSION_ID, version)
                        .set(ASKED_UNIT.DEPARTMENT_ID, unit)
                        .execute());
    }

    List<DepartmentId> entitled(MeetingId meeting) {
        return db.select(ENTITLED_UNIT.DEPARTMENT_ID)
                .from(ENTITLED_UNIT)
                .where(ENTITLED_UNIT.MEETING_ID.eq(meeting))
                .orderBy(ENTITLED_UNIT.DEPARTMENT_ID)
                .fetch(ENTITLED_UNIT.DEPARTMENT_ID);
    }

    /** Full and short name: how minutes may name the unit. */
    List<String> names(DepartmentId unit) {
        return db
                .select(KNOWN_UNIT.NAME, KNOWN_UNIT.SHORT_NAME)
                .from(KNOWN_UNIT)
                .where(KNOWN_UNIT.DEPARTMENT_ID.eq(unit))
                .fetch()
                .stream()
                .flatMap(names -> java.util.stream.Stream.of(names.value1(), names.value2()))
                .filter(name -> !name.isBlank())
                .toList();
    }

    List<PersonId> addressees(MeetingId meeting, DepartmentId unit) {
        return db.selectDistinct(ADDRESSEE.PERSON_ID)
                .from(ADDRESSEE)
                .where(ADDRESSEE.MEETING_ID.eq(meeting).and(ADDRESSEE.DEPARTMENT_ID.eq(unit)))
                .fetch(ADDRESSEE.PERSON_ID);
    }

    boolean isAsked(VersionId version, DepartmentId unit) {
        return db.fetchExists(
                ASKED_UNIT,
                ASKED_UNIT.VERSION_ID.eq(version).and(ASKED_UNIT.DEPARTMENT_ID.eq(unit)));
    }

    /** Newest first. */
    List<VersionListing> versions(MeetingId meeting) {
        return versions(SENT_VERSION.MEETING_ID.eq(meeting));
    }

    Optional<VersionListing> version(VersionId id) {
        return versions(SENT_VERSION.ID.eq(id)).stream().findFirst();
    }

    private List<VersionListing> versions(Condition which) {
        return db.select(
                        SENT_VERSION.ID,
                        SENT_VERSION.MEETING_ID,
                        KNOWN_MEETING.TITLE,
                        SENT_VERSION.NUMBER,
                        SENT_VERSION.CONTENT_HASH.convertFrom(HexFormat.of()::formatHex),
                        SENT_VERSION.SENT_AT,
                        KNOWN_PERSON.NAME,
                        SENT_VERSION.DEADLINE,
                        KNOWN_MEETING.ZONE.convertFrom(ZoneId::of),
                        row(KNOWN_UNIT.DEPARTMENT_ID, KNOWN_UNIT.SHORT_NAME).mapping(Unit::new),
                        KNOWN_MEETING.CLEARANCE_RULE.convertFrom(ClearanceRule::valueOf))
                .from(SENT_VERSION)
                .join(KNOWN_MEETING)
                .on(KNOWN_MEETING.MEETING_ID.eq(SENT_VERSION.MEETING_ID))
                .join(KNOWN_PERSON)
                .on(KNOWN_PERSON.PERSON_ID.eq(SENT_VERSION.SENT_BY_PERSON_ID))
                .join(KNOWN_UNIT)
                .on(KNOWN_UNIT.DEPARTMENT_ID.eq(KNOWN_MEETING.LEAD_DEPARTMENT_ID))
                .where(which)
                .orderBy(SENT_VERSION.NUMBER.desc(), SENT_VERSION.ID.desc())
                .fetch(mapping(VersionListing::new));
    }

    VersionText text(VersionId version) {
        Map<Locale, List<SentParagraph>> byLanguage = new LinkedHashMap<>();
        for (Locale language : Languages.ALL) {
            byLanguage.put(
                    language,
                    db.select(SENT_PARAGRAPH.PASSAGE, SENT_PARAGRAPH.HEADING, SENT_PARAGRAPH.BODY)
                            .from(SENT_PARAGRAPH)
                            .where(
                                    SENT_PARAGRAPH
                                            .VERSION_ID
                                            .eq(version)
                                            .and(
                                                    SENT_PARAGRAPH.LANGUAGE.eq(
                                                            language.getLanguage())))
                            .orderBy(SENT_PARAGRAPH.POSITION)
                            .fetch(mapping(SentParagraph::new)));
        }
        return new VersionText(byLanguage);
    }

    void answer(
            VersionId version,
            DepartmentId unit,
            Consent consent,
            String text,
            @Nullable PersonId person,
            Instant now) {
        db.insertInto(UNIT_ANSWER)
                .set(UNIT_ANSWER.VERSION_ID, version)
                .set(UNIT_ANSWER.DEPARTMENT_ID, unit)
                .set(UNIT_ANSWER.CONSENT, consent.name())
                .set(UNIT_ANSWER.BODY, text)
                .set(UNIT_ANSWER.ANSWERED_BY_PERSON_ID, person)
                .set(UNIT_ANSWER.ANSWERED_AT, now)
                .execute();
    }

    /** Each unit asked with its last word, by name. */
    List<UnitConsent> consents(VersionId version) {
        return db
                .select(
                        row(KNOWN_UNIT.DEPARTMENT_ID, KNOWN_UNIT.SHORT_NAME).mapping(Unit::new),
                        UNIT_ANSWER.CONSENT.convertFrom(
                                consent -> consent == null ? null : Consent.valueOf(consent)),
                        UNIT_ANSWER.BODY,
                        KNOWN_PERSON.NAME,
                        UNIT_ANSWER.ANSWERED_AT)
                .distinctOn(ASKED_UNIT.DEPARTMENT_ID)
                .from(ASKED_UNIT)
                .join(KNOWN_UNIT)
                .on(KNOWN_UNIT.DEPARTMENT_ID.eq(ASKED_UNIT.DEPARTMENT_ID))
                .leftJoin(UNIT_ANSWER)
                .on(
                        UNIT_ANSWER
                                .VERSION_ID
                                .eq(ASKED_UNIT.VERSION_ID)
                                .and(UNIT_ANSWER.DEPARTMENT_ID.eq(ASKED_UNIT.DEPARTMENT_ID)))
                .leftJoin(KNOWN_PERSON)
                .on(KNOWN_PERSON.PERSON_ID.eq(UNIT_ANSWER.ANSWERED_BY_PERSON_ID))
                .where(ASKED_UNIT.VERSION_ID.eq(version))
                .orderBy(ASKED_UNIT.DEPARTMENT_ID, UNIT_ANSWER.ID.desc())
                .fetch(mapping(UnitConsent::new))
                .stream()
                .sorted(Comparator.comparing(one -> one.unit().name()))
                .toList();
    }

    RemarkId remark(
            VersionId version,
            String passage,
            DepartmentId unit,
            String text,
            PersonId person,
            Instant now) {
        return db.insertInto(REMARK)
                .set(REMARK.VERSION_ID, version)
                .set(REMARK.PASSAGE, passage)
                .set(REMARK.DEPARTMENT_ID, unit)
                .set(REMARK.BODY, text)
                .set(REMARK.WRITTEN_BY_PERSON_ID, person)
                .set(REMARK.WRITTEN_AT, now)
                .returningResult(REMARK.ID)
                .fetchSingle()
                .value1();
    }

    /**
     * @return whether the remark was not answered before
     */
    boolean dispose(
            RemarkId id, Disposition disposition, String reason, PersonId person, Instant now) {
        return db.update(REMARK)
                        .set(REMARK.DISPOSITION, disposition.name())
                        .set(REMARK.REASON, reason)
                        .set(REMARK.DISPOSED_BY_PERSON_ID, person)
                        .set(REMARK.DISPOSED_AT, now)
                        .where(REMARK.ID.eq(id).and(REMARK.DISPOSITION.isNull()))
                        .execute()
                == 1;
    }

    Optional<VersionId> versionOf(RemarkId remark) {
        return db.select(REMARK.VERSION_ID)
                .from(REMARK)
                .where(REMARK.ID.eq(remark))
                .fetchOptional(REMARK.VERSION_ID);
    }

    /** All remarks on all versions of a meeting's minutes, oldest first. */
    List<RemarkListing> remarks(MeetingId meeting) {
        return new ArrayList<>(
                db.select(
                                REMARK.ID,
                                REMARK.PASSAGE,
                                SENT_VERSION.NUMBER,
                                row(KNOWN_UNIT.DEPARTMENT_ID, KNOWN_UNIT.SHORT_NAME)
                                        .mapping(Unit::new),
                                REMARK.BODY,
                                KNOWN_PERSON.NAME,
                                REMARK.WRITTEN_AT,
                                REMARK.DISPOSITION.convertFrom(
                                        one -> one == null ? null : Disposition.valueOf(one)),
                                REMARK.REASON)
                        .from(REMARK)
                        .join(SENT_VERSION)
                        .on(SENT_VERSION.ID.eq(REMARK.VERSION_ID))
                        .join(KNOWN_UNIT)
                        .on(KNOWN_UNIT.DEPARTMENT_ID.eq(REMARK.DEPARTMENT_ID))
                        .join(KNOWN_PERSON)
                        .on(KNOWN_PERSON.PERSON_ID.eq(REMARK.WRITTEN_BY_PERSON_ID))
                        .where(SENT_VERSION.MEETING_ID.eq(meeting))
                        .orderBy(REMARK.WRITTEN_AT, REMARK.ID)
                        .fetch(mapping(RemarkListing::new)));
    }

    /** Last versions on which a unit has not spoken, in meetings whose minutes are in clearance. */
    List<VersionListing> awaiting(DepartmentId unit) {
        return versions(isOpen().andExists(unanswered(ASKED_UNIT.DEPARTMENT_ID.eq(unit))));
    }

    /** The same of any unit, where the deadline has passed and silence is consent. */
    List<VersionListing> silentAt(Instant now) {
        return versions(
                isOpen().and(SENT_VERSION.DEADLINE.le(now))
                        .and(KNOWN_MEETING.CLEARANCE_RULE.eq(ClearanceRule.SILENCE_CONSENTS.name()))
                        .andExists(unanswered(noCondition())));
    }

    /** Who sent a version. */
    PersonId sender(VersionId version) {
        return db.select(SENT_VERSION.SENT_BY_PERSON_ID)
                .from(SENT_VERSION)
                .where(SENT_VERSION.ID.eq(version))
                .fetchSingle(SENT_VERSION.SENT_BY_PERSON_ID);
    }

    /** The last version of minutes that are in clearance. */
    private static Condition isOpen() {
        var later = SENT_VERSION.as("later");
        return KNOWN_MEETING
                .STATE
                .eq("IN_CLEARANCE")
                .andNotExists(
                        select(later.ID)
                                .from(later)
                                .where(later.MEETING_ID.eq(SENT_VERSION.MEETING_ID))
                                .and(later.NUMBER.gt(SENT_VERSION.NUMBER)));
    }

    private static Select<?> unanswered(Condition which) {
        return select(ASKED_UNIT.VERSION_ID)
                .from(ASKED_UNIT)
                .where(ASKED_UNIT.VERSION_ID.eq(SENT_VERSION.ID))
                .and(which)
                .andNotExists(
                        select(UNIT_ANSWER.ID)
                                .from(UNIT_ANSWER)
                                .where(UNIT_ANSWER.VERSION_ID.eq(ASKED_UNIT.VERSION_ID))
                                .and(UNIT_ANSWER.DEPARTMENT_ID.eq(ASKED_UNIT.DEPARTMENT_ID)));
    }
}
