package org.confer.notification;

import static org.confer.notification.tables.Tables.NOTICE;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.shell.WrittenMessages;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;

@Repository
class NotificationStore {

    private final DSLContext db;
    private final WrittenMessages messages;

    NotificationStore(DSLContext db, WrittenMessages messages) {
        this.db = db;
        this.messages = messages;
    }

    void keepNotice(PersonId person, Message words, String address, Instant at) {
        db.insertInto(NOTICE)
                .set(NOTICE.PERSON_ID, person)
                .set(NOTICE.MESSAGE_KEY, words.key())
                .set(NOTICE.MESSAGE_ARGUMENTS, JSONB.valueOf(messages.arguments(words)))
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
                                        messages.read(key, arguments.data()),
                                        address,
                                        createdAt,
                                        readAt)));
    }

    int count(PersonId person) {
        return db.fetchCount(NOTICE, NOTICE.PERSON_ID.eq(person));
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
}
