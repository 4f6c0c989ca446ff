package org.confer.notification;

import static org.confer.notification.tables.Tables.ENCLOSURE;
import static org.confer.notification.tables.Tables.MAIL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confer.kernel.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

@Repository
class MailStore {

    private static final SelectField<Mail> CONTENT =
            row(
                            MAIL.RECIPIENT,
                            MAIL.SUBJECT,
                            MAIL.BODY,
                            MAIL.CALENDAR_METHOD,
                            MAIL.CALENDAR_TEXT,
                            MAIL.REPLY_TO)
                    .mapping((recipient, subject, body, method, text, replyTo) ->
                            new Mail(
                                    recipient,
                                    subject,
                                    body,
                                    method == null ? null : new CalendarPart(method, text),
                                    replyTo));
    private static final SelectField<KeptMail> KEPT =
            row(
                            MAIL.ID,
                            MAIL.MESSAGE_ID,
                            CONTENT,
                            MAIL.STATE.convertFrom(MailState::valueOf),
                            MAIL.ATTEMPTS,
                            MAIL.LAST_ERROR,
                            MAIL.CREATED_AT,
                            MAIL.NEXT_ATTEMPT_AT,
                            MAIL.SENT_AT)
                    .mapping(KeptMail::new);

    private final DSLContext db;

    MailStore(DSLContext db) {
        this.db = db;
    }

    /**
     * @param state WAITING to be sent from now on, or KEPT
     */
    void write(String messageId, Mail mail, MailState state, Instant now) {
        CalendarPart calendar = mail.calendar();
        db.insertInto(MAIL)
                .set(MAIL.MESSAGE_ID, messageId)
                .set(MAIL.RECIPIENT, mail.recipient())
                .set(MAIL.SUBJECT, mail.subject())
                .set(MAIL.BODY, mail.body())
                .set(MAIL.CALENDAR_METHOD, calendar == null ? null : calendar.method())
                .set(MAIL.CALENDAR_TEXT, calendar == null ? null : calendar.text())
                .set(MAIL.REPLY_TO, mail.replyTo())
                .set(MAIL.STATE, state.name())
                .set(MAIL.CREATED_AT, now)
                .set(MAIL.NEXT_ATTEMPT_AT, state == MailState.WAITING ? now : null)
                .execute();
        List<Enclosure> enclosures = mail.enclosures();
        for (int position = 0; position < enclosures.size(); position++) {
            Enclosure one = enclosures.get(position);
            db.insertInto(
                            ENCLOSURE,
                            ENCLOSURE.MAIL_ID,
                            ENCLOSURE.POSITION,
                            ENCLOSURE.NAME,
                            ENCLOSURE.MEDIA_TYPE,
                            ENCLOSURE.CONTENT)
                    .select(
                            select(
                                            MAIL.ID,
                                            val(position),
                                            val(one.name()),
                                            val(one.mediaType()),
                                            val(one.content()))
                                    .from(MAIL)
                                    .where(MAIL.MESSAGE_ID.eq(messageId)))
                    .execute();
        }
    }

    /** The files that travel with a mail, in order. */
    List<Enclosure> enclosures(long mail) {
        return db.select(ENCLOSURE.NAME, ENCLOSURE.MEDIA_TYPE, ENCLOSURE.CONTENT)
                .from(ENCLOSURE)
                .where(ENCLOSURE.MAIL_ID.eq(mail))
                .orderBy(ENCLOSURE.POSITION)
                .fetch(mapping(Enclosure::new));
    }

    /**
     * Takes the mail that has been due longest, for nobody else until the lease runs out. One
     * statement: whoever dies after it leaves a mail that is due again.
     */
    Optional<KeptMail> take(Instant now, Duration lease) {
        return db.update(MAIL)
                .set(MAIL.ATTEMPTS, MAIL.ATTEMPTS.plus(1))
                .set(MAIL.NEXT_ATTEMPT_AT, now.plus(lease))
                .where(
                        MAIL.ID.eq(
                                select(MAIL.ID)
                                        .from(MAIL)
                                        .where(
                                                MAIL.STATE
                                                        .eq(MailState.WAITING.name())
                                                        .and(MAIL.NEXT_ATTEMPT_AT.le(now)))
                                        .orderBy(MAIL.NEXT_ATTEMPT_AT, MAIL.ID)
                                        .limit(1)
                                        .forUpdate()
                                        .skipLocked()))
                .returningResult(KEPT)
                .fetchOptional(row -> row.value1());
    }

    void sent(long id, Instant now) {
        db.update(MAIL)
                .set(MAIL.STATE, MailState.SENT.name())
                .set(MAIL.SENT_AT, now)
                .setNull(MAIL.NEXT_ATTEMPT_AT)
                .where(MAIL.ID.eq(id))
                .execute();
    }

    void tryAgain(long id, String error, Instant next) {
        db.update(MAIL)
                .set(MAIL.LAST_ERROR, error)
                .set(MAIL.NEXT_ATTEMPT_AT, next)
                .where(MAIL.ID.eq(id).and(MAIL.STATE.eq(MailState.WAITING.name())))
                .execute();
    }

    void giveUp(long id, String error) {
        db.update(MAIL)
                .set(MAIL.STATE, MailState.FAILED.name())
                .set(MAIL.LAST_ERROR, error)
                .setNull(MAIL.NEXT_ATTEMPT_AT)
                .where(MAIL.ID.eq(id).and(MAIL.STATE.eq(MailState.WAITING.name())))
                .execute();
    }

    /** Not for a mail that was sent: the receiver would get it twice. */
    boolean queue(long id, Instant now) {
        return db.update(MAIL)
                        .set(MAIL.STATE, MailState.WAITING.name())
                        .set(MAIL.NEXT_ATTEMPT_AT, now)
                        .set(MAIL.ATTEMPTS, 0)
                        .where(MAIL.ID.eq(id).and(MAIL.STATE.ne(MailState.SENT.name())))
                        .execute()
                == 1;
    }

    Optional<KeptMail> find(long id) {
        return db.select(KEPT).from(MAIL).where(MAIL.ID.eq(id)).fetchOptional(row -> row.value1());
    }

    List<KeptMail> list(String search, Slice slice) {
        return db.select(KEPT)
                .from(MAIL)
                .where(matches(search))
                .orderBy(MAIL.ID.desc())
                .limit(slice.offset(), slice.limit())
                .fetch(row -> row.value1());
    }

    int count(String search) {
        return db.fetchCount(MAIL, matches(search));
    }

    private static Condition matches(String search) {
        return search.isBlank()
                ? noCondition()
                : MAIL.RECIPIENT
                        .containsIgnoreCase(search.strip())
                        .or(MAIL.SUBJECT.containsIgnoreCase(search.strip()));
    }
}
