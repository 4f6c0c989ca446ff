package org.confer.meetingpaper;

import static org.confer.meetingpaper.tables.Tables.ADDRESSEE;
import static org.confer.meetingpaper.tables.Tables.SENDING;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.meeting.MeetingId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SendingStore {

    private final DSLContext db;

    SendingStore(DSLContext db) {
        this.db = db;
    }

    /** Somebody who is expected, and for which unit. */
    record Addressee(DepartmentId unit, String name, String email) {}

    List<Addressee> addressees(MeetingId meeting) {
        return db.select(ADDRESSEE.DEPARTMENT_ID, ADDRESSEE.NAME, ADDRESSEE.EMAIL)
                .from(ADDRESSEE)
                .where(ADDRESSEE.MEETING_ID.eq(meeting))
                .orderBy(ADDRESSEE.DEPARTMENT_ID, ADDRESSEE.PERSON_ID)
                .fetch(mapping(Addressee::new));
    }

    void sent(MeetingId meeting, int receivers, PersonId person, Instant now) {
        db.insertInto(SENDING)
                .set(SENDING.MEETING_ID, meeting)
                .set(SENDING.RECEIVERS, receivers)
                .set(SENDING.SENT_BY_PERSON_ID, person)
                .set(SENDING.SENT_AT, now)
                .execute();
    }

    /** Newest first. */
    List<Instant> sendings(MeetingId meeting) {
        return db.select(SENDING.SENT_AT)
                .from(SENDING)
                .where(SENDING.MEETING_ID.eq(meeting))
                .orderBy(SENDING.ID.desc())
                .fetch(SENDING.SENT_AT);
    }
}
