package org.confer.meetingpaper;

import static org.confer.meetingpaper.tables.Tables.ADDRESSEE;
import static org.confer.meetingpaper.tables.Tables.DELIVERY;
import static org.confer.meetingpaper.tables.Tables.KNOWN_UNIT;
import static org.confer.meetingpaper.tables.Tables.SENDING;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.confer.conference.Unit;
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

    /**
     * @param digest of the state in which the unit is sent the papers
     */
    void delivered(MeetingId meeting, DepartmentId unit, String digest, Instant now) {
        db.insertInto(DELIVERY)
                .set(DELIVERY.MEETING_ID, meeting)
                .set(DELIVERY.DEPARTMENT_ID, unit)
                .set(DELIVERY.DIGEST, digest)
                .set(DELIVERY.SENT_AT, now)
                .onConflict(DELIVERY.MEETING_ID, DELIVERY.DEPARTMENT_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** The digest of what each unit was sent last, of units that are still expected; by name. */
    Map<Unit, String> delivered(MeetingId meeting) {
        Map<Unit, String> sent = new LinkedHashMap<>();
        db.selectDistinct(KNOWN_UNIT.DEPARTMENT_ID, KNOWN_UNIT.SHORT_NAME, DELIVERY.DIGEST)
                .from(DELIVERY)
                .join(KNOWN_UNIT)
                .on(KNOWN_UNIT.DEPARTMENT_ID.eq(DELIVERY.DEPARTMENT_ID))
                .join(ADDRESSEE)
                .on(ADDRESSEE.MEETING_ID.eq(DELIVERY.MEETING_ID))
                .and(ADDRESSEE.DEPARTMENT_ID.eq(DELIVERY.DEPARTMENT_ID))
                .where(DELIVERY.MEETING_ID.eq(meeting))
                .orderBy(KNOWN_UNIT.SHORT_NAME, KNOWN_UNIT.DEPARTMENT_ID)
                .forEach(row -> sent.put(new Unit(row.value1(), row.value2()), row.value3()));
        return sent;
    }

    /** Newest first. */
    List<Instant> sendings(MeetingId meeting) {
        return db.selectDistinct(DELIVERY.SENT_AT)
                .from(DELIVERY)
                .where(DELIVERY.MEETING_ID.eq(meeting))
                .orderBy(DELIVERY.SENT_AT.desc())
                .fetch(DELIVERY.SENT_AT);
    }
}
