package org.confer.invitation;

import static org.confer.invitation.tables.Tables.ARRIVED_ANSWER;
import static org.confer.invitation.tables.Tables.KNOWN_MEETING;
import static org.confer.invitation.tables.Tables.KNOWN_PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.confer.calendarfile.CalendarAnswer;
import org.confer.calendarfile.EventSpan;
import org.confer.kernel.Message;
import org.confer.kernel.Slice;
import org.confer.meeting.MeetingId;
import org.confer.shell.WrittenMessages;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AnswerStore {

    private final DSLContext db;
    private final WrittenMessages messages;

    AnswerStore(DSLContext db, WrittenMessages messages) {
        this.db = db;
        this.messages = messages;
    }

    boolean knows(String messageId) {
        return db.fetchExists(ARRIVED_ANSWER, ARRIVED_ANSWER.MESSAGE_ID.eq(messageId));
    }

    /**
     * @param invited null if it is not known who answers
     */
    void keep(
            String messageId,
            Instant now,
            String from,
            @Nullable Invited invited,
            CalendarAnswer.Status status,
            String comment,
            EventSpan.@Nullable Hours proposed,
            Verdict verdict,
            @Nullable Message reason) {
        db.insertInto(ARRIVED_ANSWER)
                .set(ARRIVED_ANSWER.MESSAGE_ID, messageId)
                .set(ARRIVED_ANSWER.ARRIVED_AT, now)
                .set(ARRIVED_ANSWER.FROM_ADDRESS, from)
                .set(ARRIVED_ANSWER.MEETING_ID, invited == null ? null : invited.meeting())
                .set(ARRIVED_ANSWER.PERSON_ID, invited == null ? null : invited.person())
                .set(ARRIVED_ANSWER.STATUS, status.name())
                .set(ARRIVED_ANSWER.COMMENT, comment)
                .set(ARRIVED_ANSWER.PROPOSED_START, proposed == null ? null : proposed.start())
                .set(ARRIVED_ANSWER.PROPOSED_END, proposed == null ? null : proposed.end())
                .set(ARRIVED_ANSWER.VERDICT, verdict.name())
                .set(ARRIVED_ANSWER.REASON_KEY, reason == null ? null : reason.key())
                .set(
                        ARRIVED_ANSWER.REASON_ARGUMENTS,
                        JSONB.valueOf(reason == null ? "[]" : messages.arguments(reason)))
                .execute();
    }

    List<ArrivedAnswer> of(MeetingId meeting) {
        return listings(ARRIVED_ANSWER.MEETING_ID.eq(meeting), Slice.first(Slice.LARGEST));
    }

    List<ArrivedAnswer> quarantined(String search, Slice slice) {
        return listings(isQuarantined(search), slice);
    }

    int countQuarantined(String search) {
        return db.fetchCount(ARRIVED_ANSWER, isQuarantined(search));
    }

    private static Condition isQuarantined(String search) {
        return ARRIVED_ANSWER
                .VERDICT
                .in(
                        Arrays.stream(Verdict.values())
                                .filter(Verdict::isQuarantined)
                                .map(Verdict::name)
                                .toList())
                .and(
                        search.isBlank()
                                ? noCondition()
                                : ARRIVED_ANSWER.FROM_ADDRESS.containsIgnoreCase(search.strip()));
    }

    private List<ArrivedAnswer> listings(Condition condition, Slice slice) {
        return db.select(
                        ARRIVED_ANSWER.ID,
                        ARRIVED_ANSWER.ARRIVED_AT,
                        ARRIVED_ANSWER.FROM_ADDRESS,
                        ARRIVED_ANSWER.MEETING_ID,
                        coalesce(KNOWN_MEETING.TITLE, inline("")),
                        coalesce(KNOWN_PERSON.NAME, inline("")),
                        ARRIVED_ANSWER.STATUS.convertFrom(CalendarAnswer.Status::valueOf),
                        ARRIVED_ANSWER.COMMENT,
                        ARRIVED_ANSWER.PROPOSED_START,
                        ARRIVED_ANSWER.PROPOSED_END,
                        ARRIVED_ANSWER.VERDICT.convertFrom(Verdict::valueOf),
                        ARRIVED_ANSWER.REASON_KEY,
                        ARRIVED_ANSWER.REASON_ARGUMENTS)
                .from(ARRIVED_ANSWER)
                .leftJoin(KNOWN_MEETING)
                .on(KNOWN_MEETING.MEETING_ID.eq(ARRIVED_ANSWER.MEETING_ID))
                .leftJoin(KNOWN_PERSON)
                .on(KNOWN_PERSON.PERSON_ID.eq(ARRIVED_ANSWER.PERSON_ID))
                .where(condition)
                .orderBy(ARRIVED_ANSWER.ID.desc())
                .limit(slice.offset(), slice.limit())
                .fetch(
                        mapping(
                                (id,
                                        arrivedAt,
                                        from,
                                        meeting,
                                        title,
                                        person,
                                        status,
                                        comment,
                                        start,
                                        end,
                                        verdict,
                                        key,
                                        arguments) ->
                                        new ArrivedAnswer(
                                                id,
                                                arrivedAt,
                                                from,
                                                meeting,
                                                title,
                                                person,
                                                status,
                                                comment,
                                                start,
                                                end,
                                                verdict,
                                                key == null
                                                        ? null
                                                        : messages.read(key, arguments.data()))));
    }
}
