package org.confer.minutes;

import static org.confer.minutes.tables.Tables.CORRECTION;
import static org.confer.minutes.tables.Tables.ISSUED_MINUTES;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.Optional;
import org.confer.kernel.PersonId;
import org.confer.meeting.MeetingId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class CorrectionStore {

    private final DSLContext db;

    CorrectionStore(DSLContext db) {
        this.db = db;
    }

    void open(IssuedListing corrected, String reason, PersonId person, Instant now) {
        db.insertInto(CORRECTION)
                .set(CORRECTION.CORRECTS_ISSUED_MINUTES_ID, corrected.id())
                .set(CORRECTION.MEETING_ID, corrected.meeting())
                .set(CORRECTION.REASON, reason)
                .set(CORRECTION.OPENED_BY_PERSON_ID, person)
                .set(CORRECTION.OPENED_AT, now)
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
                .where(CORRECTION.MEETING_ID.eq(meeting).and(CORRECTION.ENDED_AT.isNull()))
                .fetchOptional(mapping(Correction::new));
    }

    void end(MeetingId meeting, boolean issued, Instant now) {
        db.update(CORRECTION)
                .set(CORRECTION.ENDED_AT, now)
                .set(CORRECTION.ISSUED, issued)
                .where(CORRECTION.MEETING_ID.eq(meeting).and(CORRECTION.ENDED_AT.isNull()))
                .execute();
    }
}
