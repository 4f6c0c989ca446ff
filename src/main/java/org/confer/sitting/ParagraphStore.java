package org.confer.sitting;

import static org.confer.sitting.tables.Tables.KNOWN_ITEM;
import static org.confer.sitting.tables.Tables.KNOWN_PERSON;
import static org.confer.sitting.tables.Tables.PARAGRAPH;
import static org.confer.sitting.tables.Tables.PEN;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confer.kernel.PersonId;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.MeetingId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ParagraphStore {

    private static final SelectField<Paragraph.Pen> HOLDER =
            row(PEN.PAGE, PEN.PERSON_ID, KNOWN_PERSON.NAME, PEN.HELD_UNTIL)
                    .mapping(ParagraphStore::pen);

    private final DSLContext db;

    ParagraphStore(DSLContext db) {
        this.db = db;
    }

    /** Those of the items, in order. */
    List<Paragraph> of(Collection<AgendaItemId> items) {
        return paragraphs()
                .join(KNOWN_ITEM)
                .on(KNOWN_ITEM.AGENDA_ITEM_ID.eq(PARAGRAPH.AGENDA_ITEM_ID))
                .where(PARAGRAPH.AGENDA_ITEM_ID.in(items))
                .orderBy(KNOWN_ITEM.POSITION, PARAGRAPH.POSITION, PARAGRAPH.ID)
                .fetch(mapping(Paragraph::new));
    }

    Optional<Paragraph> find(ParagraphId id) {
        return paragraphs().where(PARAGRAPH.ID.eq(id)).fetchOptional(mapping(Paragraph::new));
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Paragraph> hold(ParagraphId id) {
        db.select(PARAGRAPH.ID).from(PARAGRAPH).where(PARAGRAPH.ID.eq(id)).forUpdate().fetch();
        return find(id);
    }

    int count(AgendaItemId item) {
        return db.fetchCount(PARAGRAPH, PARAGRAPH.AGENDA_ITEM_ID.eq(item));
    }

    /**
     * @param after goes behind it, or null for the end
     */
    ParagraphId insert(
            MeetingId meeting,
            AgendaItemId item,
            @Nullable Paragraph after,
            ParagraphKind kind,
            String text,
            PersonId writer,
            Instant now) {
        if (after != null) {
            db.update(PARAGRAPH)
                    .set(PARAGRAPH.POSITION, PARAGRAPH.POSITION.plus(1))
                    .where(
                            PARAGRAPH
                                    .AGENDA_ITEM_ID
                                    .eq(item)
                                    .and(
                                            row(PARAGRAPH.POSITION, PARAGRAPH.ID)
                                                    .gt(
                                                            row(
                                                                    val(after.position()),
                                                                    val(after.id())))))
                    .execute();
        }
        return db.insertInto(PARAGRAPH)
                .set(PARAGRAPH.MEETING_ID, meeting)
                .set(PARAGRAPH.AGENDA_ITEM_ID, item)
                .set(
                        PARAGRAPH.POSITION,
                        after != null
                                ? val(after.position() + 1)
                                : select(coalesce(max(PARAGRAPH.POSITION), val(0)).plus(1))
                                        .from(PARAGRAPH)
                                        .where(PARAGRAPH.AGENDA_ITEM_ID.eq(item))
                                        .asField())
                .set(PARAGRAPH.KIND, kind.name())
                .set(PARAGRAPH.BODY, text)
                .set(PARAGRAPH.WRITTEN_BY_PERSON_ID, writer)
                .set(PARAGRAPH.WRITTEN_AT, now)
                .returningResult(PARAGRAPH.ID)
                .fetchSingle()
                .value1();
    }

    void write(ParagraphId id, ParagraphKind kind, String text, PersonId writer, Instant now) {
        db.update(PARAGRAPH)
                .set(PARAGRAPH.KIND, kind.name())
                .set(PARAGRAPH.BODY, text)
                .set(PARAGRAPH.VERSION, PARAGRAPH.VERSION.plus(1))
                .set(PARAGRAPH.WRITTEN_BY_PERSON_ID, writer)
                .set(PARAGRAPH.WRITTEN_AT, now)
                .where(PARAGRAPH.ID.eq(id))
                .execute();
    }

    void delete(ParagraphId id) {
        db.deleteFrom(PARAGRAPH).where(PARAGRAPH.ID.eq(id)).execute();
    }

    /** Keeps the pen for the page, or takes it if nobody holds it any more. */
    boolean keepPen(ParagraphId id, UUID page, PersonId person, Instant now, Instant until) {
        return takePen(id, page, person, until, PEN.PAGE.eq(page).or(PEN.HELD_UNTIL.le(now)));
    }

    /** The same, and also out of one's own hand on another page, such as one that was closed. */
    boolean takePen(ParagraphId id, UUID page, PersonId person, Instant now, Instant until) {
        return takePen(
                id, page, person, until, PEN.PERSON_ID.eq(person).or(PEN.HELD_UNTIL.le(now)));
    }

    private boolean takePen(
            ParagraphId id, UUID page, PersonId person, Instant until, Condition free) {
        return db.insertInto(PEN)
                        .set(PEN.PARAGRAPH_ID, id)
                        .set(PEN.PAGE, page)
                        .set(PEN.PERSON_ID, person)
                        .set(PEN.HELD_UNTIL, until)
                        .onConflict(PEN.PARAGRAPH_ID)
                        .doUpdate()
                        .set(PEN.PAGE, page)
                        .set(PEN.PERSON_ID, person)
                        .set(PEN.HELD_UNTIL, until)
                        .where(free)
                        .execute()
                == 1;
    }

    boolean dropPen(ParagraphId id, UUID page) {
        return db.deleteFrom(PEN).where(PEN.PARAGRAPH_ID.eq(id).and(PEN.PAGE.eq(page))).execute()
                == 1;
    }

    List<ParagraphId> dropPens(UUID page) {
        return db.deleteFrom(PEN)
                .where(PEN.PAGE.eq(page))
                .returningResult(PEN.PARAGRAPH_ID)
                .fetch(PEN.PARAGRAPH_ID);
    }

    List<ParagraphId> dropIdlePens(Instant now) {
        return db.deleteFrom(PEN)
                .where(PEN.HELD_UNTIL.le(now))
                .returningResult(PEN.PARAGRAPH_ID)
                .fetch(PEN.PARAGRAPH_ID);
    }

    private static Paragraph.@Nullable Pen pen(
            @Nullable UUID page, PersonId person, String name, Instant until) {
        return page == null ? null : new Paragraph.Pen(page, person, name, until);
    }

    private SelectOnConditionStep<
                    Record8<
                            ParagraphId,
                            MeetingId,
                            AgendaItemId,
                            Integer,
                            ParagraphKind,
                            String,
                            Integer,
                            Paragraph.Pen>>
            paragraphs() {
        return db.select(
                        PARAGRAPH.ID,
                        PARAGRAPH.MEETING_ID,
                        PARAGRAPH.AGENDA_ITEM_ID,
                        PARAGRAPH.POSITION,
                        PARAGRAPH.KIND.convertFrom(ParagraphKind::valueOf),
                        PARAGRAPH.BODY,
                        PARAGRAPH.VERSION,
                        HOLDER)
                .from(PARAGRAPH)
                .leftJoin(PEN)
                .on(PEN.PARAGRAPH_ID.eq(PARAGRAPH.ID))
                .leftJoin(KNOWN_PERSON)
                .on(KNOWN_PERSON.PERSON_ID.eq(PEN.PERSON_ID));
    }
}
