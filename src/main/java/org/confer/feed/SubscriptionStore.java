package org.confer.feed;

import static org.confer.feed.tables.Tables.SUBSCRIPTION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confer.conference.ConferenceId;
import org.confer.kernel.PersonId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SubscriptionStore {

    private final DSLContext db;

    SubscriptionStore(DSLContext db) {
        this.db = db;
    }

    SubscriptionId insert(PersonId person, FeedSubject subject, byte[] secretHash, Instant now) {
        return db.insertInto(SUBSCRIPTION)
                .set(SUBSCRIPTION.PERSON_ID, person)
                .set(SUBSCRIPTION.KIND, subject.kind().name())
                .set(SUBSCRIPTION.CONFERENCE_ID, subject.conference())
                .set(SUBSCRIPTION.SECRET_HASH, secretHash)
                .set(SUBSCRIPTION.MADE_AT, now)
                .returningResult(SUBSCRIPTION.ID)
                .fetchSingle()
                .value1();
    }

    /** Newest first. */
    List<SubscriptionListing> of(PersonId person) {
        return db.selectFrom(SUBSCRIPTION)
                .where(SUBSCRIPTION.PERSON_ID.eq(person))
                .orderBy(SUBSCRIPTION.ID.desc())
                .fetch(row ->
                        new SubscriptionListing(
                                row.getId(),
                                subject(row.getKind(), row.getConferenceId()),
                                row.getMadeAt(),
                                row.getUsedAt()));
    }

    /**
     * @return whether it was that person's
     */
    boolean delete(SubscriptionId id, PersonId person) {
        return db.deleteFrom(SUBSCRIPTION)
                        .where(SUBSCRIPTION.ID.eq(id).and(SUBSCRIPTION.PERSON_ID.eq(person)))
                        .execute()
                == 1;
    }

    /** Finds it and writes down that it was used. */
    Optional<Used> use(byte[] secretHash, Instant now) {
        return db.update(SUBSCRIPTION)
                .set(SUBSCRIPTION.USED_AT, now)
                .where(SUBSCRIPTION.SECRET_HASH.eq(secretHash))
                .returningResult(
                        SUBSCRIPTION.PERSON_ID, SUBSCRIPTION.KIND, SUBSCRIPTION.CONFERENCE_ID)
                .fetchOptional(row -> new Used(row.value1(), subject(row.value2(), row.value3())));
    }

    private static FeedSubject subject(String kind, @Nullable ConferenceId conference) {
        return new FeedSubject(FeedKind.valueOf(kind), conference);
    }

    /** In whose name a calendar is read, and which. */
    record Used(PersonId person, FeedSubject subject) {}
}
