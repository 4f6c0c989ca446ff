package org.confer.minutes;

import static org.confer.minutes.tables.Tables.CORRECTION;
import static org.confer.minutes.tables.Tables.ISSUED_MINUTES;
import static org.confer.minutes.tables.Tables.REWORDING;
import static org.confer.minutes.tables.Tables.WORDING_BEFORE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Optional;
import org.confer.kernel.PersonId;
import org.confer.meeting.MeetingId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class CorrectionStore {

    private final DSLContext db;

    CorrectionStore(DSLContext db) {
        this.db = db;
    }

    /** Keeps the wording as it stands, in case that the correction is given up. */
    void open(IssuedListing corrected, String reason, PersonId person, Instant now) {
        Long id =
                db.insertInto(CORRECTION)
                        .set(CORRECTION.CORRECTS_ISSUED_MINUTES_ID, corrected.id())
                        .set(CORRECTION.MEETING_ID, corrected.meeting())
                        .set(CORRECTION.REASON, reason)
                        .set(CORRECTION.OPENED_BY_PERSON_ID, person)
                        .set(CORRECTION.OPENED_AT, now)
                        .returningResult(CORRECTION.ID)
                        .fetchSingle()
                        .value1();
        db.insertInto(
                        WORDING_BEFORE,
                        WORDING_BEFORE.CORRECTION_ID,
                        WORDING_BEFORE.LANGUAGE,
                        WORDING_BEFORE.PASSAGE,
                        WORDING_BEFORE.BODY,
                        WORDING_BEFORE.INSTEAD_OF,
                        WORDING_BEFORE.WRITTEN_BY_PERSON_ID,
                        WORDING_BEFORE.WRITTEN_AT)
                .select(
                        select(
                                        val(id, WORDING_BEFORE.CORRECTION_ID),
                                        REWORDING.LANGUAGE,
                                        REWORDING.PASSAGE,
                                        REWORDING.BODY,
                                        REWORDING.INSTEAD_OF,
                                        REWORDING.WRITTEN_BY_PERSON_ID,
                                        REWORDING.WRITTEN_AT)
                                .from(REWORDING)
                                .where(REWORDING.MEETING_ID.eq(corrected.meeting())))
                .execute();
    }

    /** The wording is again as the open correction of the meeting's minutes found it. */
    void restoreWording(MeetingId meeting) {
        db.deleteFrom(REWORDING).where(REWORDING.MEETING_ID.eq(meeting)).execute();
        db.insertInto(
                        REWORDING,
                        REWORDING.MEETING_ID,
                        REWORDING.LANGUAGE,
                        REWORDING.PASSAGE,
                        REWORDING.BODY,
                        REWORDING.INSTEAD_OF,
                        REWORDING.WRITTEN_BY_PERSON_ID,
                        REWORDING.WRITTEN_AT)
                .select(
                        select(
                                        CORRECTION.MEETING_ID,
                                        WORDING_BEFORE.LANGUAGE,
                                        WORDING_BEFORE.PASSAGE,
                                        WORDING_BEFORE.BODY,
                                        WORDING_BEFORE.INSTEAD_OF,
                                        WORDING_BEFORE.WRITTEN_BY_PERSON_ID,
                                        WORDING_BEFORE.WRITTEN_AT)
                                .from(WORDING_BEFORE)
                                .join(CORRECTION)
                                .on(CORRECTION.ID.eq(WORDING_BEFORE.CORRECTION_ID))
                                .where(open(meeting)))
                .execute();
    }

    Optional<Correction> find(MeetingId meeting) {
        return db.select(
                        ISSUED_MINUTES.ID,
                        ISSUED_MINUTES.YEAR,
                        ISSUED_MINUTES.NUMBER,
                        ISSUED_MINUTES.ISSUED_AT,
                        CORRECTION.REASON)
                .from(CORRECTION)
                .join(ISSUED_MINUTES)
                .on(ISSUED_MINUTES.ID.eq(CORRECTION.CORRECTS_ISSUED_MINUTES_ID))
                .where(open(meeting))
                .fetchOptional(mapping(Correction::new));
    }

    void end(MeetingId meeting, boolean issued, Instant now) {
        db.deleteFrom(WORDING_BEFORE)
                .where(
                        WORDING_BEFORE.CORRECTION_ID.in(
                                select(CORRECTION.ID).from(CORRECTION).where(open(meeting))))
                .execute();
        db.update(CORRECTION)
                .set(CORRECTION.ENDED_AT, now)
                .set(CORRECTION.ISSUED, issued)
                .where(open(meeting))
                .execute();
    }

    private static Condition open(MeetingId meeting) {
        return CORRECTION.MEETING_ID.eq(meeting).and(CORRECTION.ENDED_AT.isNull());
    }
}
