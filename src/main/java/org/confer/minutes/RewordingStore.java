package org.confer.minutes;

import static org.confer.minutes.tables.Tables.REWORDING;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confer.kernel.PersonId;
import org.confer.meeting.MeetingId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class RewordingStore {

    private final DSLContext db;

    RewordingStore(DSLContext db) {
        this.db = db;
    }

    Map<String, Rewording> of(MeetingId meeting, Locale language) {
        return db
                .select(REWORDING.PASSAGE, REWORDING.BODY, REWORDING.INSTEAD_OF)
                .from(REWORDING)
                .where(REWORDING.MEETING_ID.eq(meeting))
                .and(REWORDING.LANGUAGE.eq(language.getLanguage()))
                .fetch(mapping(Rewording::new))
                .stream()
                .collect(Collectors.toMap(Rewording::passage, Function.identity()));
    }

    void keep(
            MeetingId meeting, Locale language, Rewording rewording, PersonId writer, Instant at) {
        db.insertInto(REWORDING)
                .set(REWORDING.MEETING_ID, meeting)
                .set(REWORDING.LANGUAGE, language.getLanguage())
                .set(REWORDING.PASSAGE, rewording.passage())
                .set(REWORDING.BODY, rewording.text())
                .set(REWORDING.INSTEAD_OF, rewording.insteadOf())
                .set(REWORDING.WRITTEN_BY_PERSON_ID, writer)
                .set(REWORDING.WRITTEN_AT, at)
                .onConflict(REWORDING.MEETING_ID, REWORDING.LANGUAGE, REWORDING.PASSAGE)
                .doUpdate()
                .set(REWORDING.BODY, rewording.text())
                .set(REWORDING.INSTEAD_OF, rewording.insteadOf())
                .set(REWORDING.WRITTEN_BY_PERSON_ID, writer)
                .set(REWORDING.WRITTEN_AT, at)
                .execute();
    }

    void drop(MeetingId meeting, Locale language, String passage) {
        db.deleteFrom(REWORDING)
                .where(REWORDING.MEETING_ID.eq(meeting))
                .and(REWORDING.LANGUAGE.eq(language.getLanguage()))
                .and(REWORDING.PASSAGE.eq(passage))
                .execute();
    }
}
