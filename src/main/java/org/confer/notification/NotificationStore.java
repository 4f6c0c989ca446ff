package org.confer.notification;

import static org.confer.notification.tables.Tables.MAIL;
import static org.confer.notification.tables.Tables.NOTICE;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class NotificationStore {

    private final DSLContext db;
    private final JsonMapper json;

    NotificationStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void keepNotice(PersonId person, Message words, String address, Instant at) {
        db.insertInto(NOTICE)
                .set(NOTICE.PERSON_ID, person)
                .set(NOTICE.MESSAGE_KEY, words.key())
                .set(
                        NOTICE.MESSAGE_ARGUMENTS,
                        JSONB.valueOf(
                                json.writeValueAsString(
                                        words.arguments().stream().map(Object::toString).toList())))
                .set(NOTICE.ADDRESS, address)
                .set(NOTICE.CREATED_AT, at)
                .execute();
    }

    List<Notice> notices(PersonId person, Slice slice) {
        return db.select(
                        NOTICE.ID,
                        NOTICE.MESSAGE_KEY,
                        NOTICE.MESSAGE_ARGUMENTS,
                        NOTICE.ADDRESS,
                        NOTICE.CREATED_AT,
                        NOTICE.READ_AT)
                .from(NOTICE)
                .where(NOTICE.PERSON_ID.eq(person))
                .orderBy(NOTICE.ID.desc())
                .limit(slice.offset(), slice.limit())
                .fetch(
                        mapping((id, key, arguments, address, createdAt, readAt) ->
                                new Notice(
                                        id,
                                        new Message(key, read(arguments)),
                                        address,
                                        createdAt,
                                        readAt)));
    }

    int countUnread(PersonId person) {
        return db.fetchCount(NOTICE, NOTICE.PERSON_ID.eq(person).and(NOTICE.READ_AT.isNull()));
    }

    void markRead(PersonId person, Instant at) {
        db.update(NOTICE)
                .set(NOTICE.READ_AT, at)
                .where(NOTICE.PERSON_ID.eq(person).and(NOTICE.READ_AT.isNull()))
                .execute();
    }

    void keepMail(String messageId, Mail mail, String state, Instant at) {
        db.insertInto(MAIL)
                .set(MAIL.MESSAGE_ID, messageId)
                .set(MAIL.RECIPIENT, mail.recipient())
                .set(MAIL.SUBJECT, mail.subject())
                .set(MAIL.BODY, mail.body())
                .set(MAIL.STATE, state)
                .set(MAIL.CREATED_AT, at)
                .execute();
    }

    List<KeptMail> mails(Slice slice) {
        return db.select(
                        MAIL.ID,
                        MAIL.RECIPIENT,
                        MAIL.SUBJECT,
                        MAIL.BODY,
                        MAIL.STATE,
                        MAIL.CREATED_AT)
                .from(MAIL)
                .orderBy(MAIL.ID.desc())
                .limit(slice.offset(), slice.limit())
                .fetch(mapping(KeptMail::new));
    }

    int countMails() {
        return db.fetchCount(MAIL);
    }

    private List<Object> read(JSONB arguments) {
        List<Object> words = new ArrayList<>();
        for (JsonNode node : json.readTree(arguments.data())) {
            words.add(node.asString());
        }
        return words;
    }
}
