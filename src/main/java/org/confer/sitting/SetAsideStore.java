package org.confer.sitting;

import static org.confer.sitting.tables.Tables.KNOWN_PERSON;
import static org.confer.sitting.tables.Tables.SET_ASIDE;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.confer.kernel.PersonId;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.MeetingId;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SetAsideStore {

    private final DSLContext db;

    SetAsideStore(DSLContext db) {
        this.db = db;
    }

    void insert(
            MeetingId meeting,
            AgendaItemId item,
            @Nullable ParagraphId paragraph,
            String text,
            PersonId person,
            Instant now) {
        db.insertInto(SET_ASIDE)
                .set(SET_ASIDE.MEETING_ID, meeting)
                .set(SET_ASIDE.AGENDA_ITEM_ID, item)
                .set(SET_ASIDE.PARAGRAPH_ID, paragraph)
                .set(SET_ASIDE.BODY, text)
                .set(SET_ASIDE.TYPED_BY_PERSON_ID, person)
                .set(SET_ASIDE.SET_ASIDE_AT, now)
                .execute();
    }

    boolean delete(SetAsideId id) {
        return db.deleteFrom(SET_ASIDE).where(SET_ASIDE.ID.eq(id)).execute() == 1;
    }

    Optional<SetAside> find(SetAsideId id) {
        return all().where(SET_ASIDE.ID.eq(id)).fetchOptional(mapping(SetAside::new));
    }

    /** Those of the items, oldest first. */
    List<SetAside> of(Collection<AgendaItemId> items) {
        return all().where(SET_ASIDE.AGENDA_ITEM_ID.in(items))
                .orderBy(SET_ASIDE.SET_ASIDE_AT, SET_ASIDE.ID)
                .fetch(mapping(SetAside::new));
    }

    private SelectOnConditionStep<
                    Record8<
                            SetAsideId,
                            MeetingId,
                            AgendaItemId,
                            ParagraphId,
                            String,
                            PersonId,
                            String,
                            Instant>>
            all() {
        return db.select(
                        SET_ASIDE.ID,
                        SET_ASIDE.MEETING_ID,
                        SET_ASIDE.AGENDA_ITEM_ID,
                        SET_ASIDE.PARAGRAPH_ID,
                        SET_ASIDE.BODY,
                        SET_ASIDE.TYPED_BY_PERSON_ID,
                        KNOWN_PERSON.NAME,
                        SET_ASIDE.SET_ASIDE_AT)
                .from(SET_ASIDE)
                .join(KNOWN_PERSON)
                .on(KNOWN_PERSON.PERSON_ID.eq(SET_ASIDE.TYPED_BY_PERSON_ID));
    }
}
