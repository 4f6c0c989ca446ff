package org.confer.calendarlink;

import static org.confer.calendarlink.tables.Tables.CONNECTION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confer.calendar.SourceId;
import org.confer.kernel.Message;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ConnectionStore {

    private final DSLContext db;
    private final JsonMapper json;
    private final Clock clock;

    ConnectionStore(DSLContext db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** It is due at once. */
    void add(SourceId source, String host, String address, String user, String password) {
        db.insertInto(CONNECTION)
                .set(CONNECTION.SOURCE_ID, source)
                .set(CONNECTION.HOST, host)
                .set(CONNECTION.ADDRESS, address)
                .set(CONNECTION.USER_NAME, user)
                .set(CONNECTION.PASSWORD, password)
                .set(CONNECTION.NEXT_AT, clock.instant())
                .execute();
    }

    /** What an attempt under way brings from the former place no longer counts. */
    void move(SourceId source, String host, String address) {
        db.update(CONNECTION)
                .set(CONNECTION.HOST, host)
                .set(CONNECTION.ADDRESS, address)
                .setNull(CONNECTION.BEGUN_AT)
                .setNull(CONNECTION.ENDED_AT)
                .setNull(CONNECTION.ERROR_KEY)
                .set(CONNECTION.FAILURES, 0)
                .where(CONNECTION.SOURCE_ID.eq(source))
                .execute();
        forget(source);
    }

    /** It is tried at once. */
    void renew(SourceId source, String password) {
        db.update(CONNECTION)
                .set(CONNECTION.PASSWORD, password)
                .setNull(CONNECTION.BEGUN_AT)
                .setNull(CONNECTION.ENDED_AT)
                .setNull(CONNECTION.ERROR_KEY)
                .set(CONNECTION.FAILURES, 0)
                .set(CONNECTION.NEXT_AT, clock.instant())
                .where(CONNECTION.SOURCE_ID.eq(source))
                .execute();
    }

    /** Everything is to be read anew, and at once. */
    void forget(SourceId source) {
        db.update(CONNECTION)
                .setNull(CONNECTION.ETAG)
                .setNull(CONNECTION.LAST_MODIFIED)
                .setNull(CONNECTION.SYNC_TOKEN)
                .setNull(CONNECTION.WHOLE_AT)
                .set(CONNECTION.NEXT_AT, clock.instant())
                .where(CONNECTION.SOURCE_ID.eq(source))
                .execute();
    }

    void due(SourceId source) {
        db.update(CONNECTION)
                .set(CONNECTION.NEXT_AT, clock.instant())
                .where(CONNECTION.SOURCE_ID.eq(source))
                .execute();
    }

    /**
     * Takes the connection that has been due longest, for nobody else until the lease runs out. One
     * statement: whoever dies after it leaves a connection that is due again.
     */
    Optional<Link> take(Duration lease) {
        Instant now = clock.instant();
        return db.update(CONNECTION)
                .set(CONNECTION.BEGUN_AT, now)
                .set(CONNECTION.NEXT_AT, now.plus(lease))
                .where(
                        CONNECTION.SOURCE_ID.eq(
                                select(CONNECTION.SOURCE_ID)
                                        .from(CONNECTION)
                                        .where(CONNECTION.NEXT_AT.le(now))
                                        .orderBy(CONNECTION.NEXT_AT, CONNECTION.SOURCE_ID)
                                        .limit(1)
                                        .forUpdate()
                                        .skipLocked()))
                .returningResult(
                        CONNECTION.SOURCE_ID,
                        CONNECTION.ADDRESS,
                        CONNECTION.USER_NAME,
                        CONNECTION.PASSWORD,
                        CONNECTION.ETAG,
                        CONNECTION.LAST_MODIFIED,
                        CONNECTION.SYNC_TOKEN,
                        CONNECTION.WHOLE_AT,
                        CONNECTION.FAILURES,
                        CONNECTION.BEGUN_AT)
                .fetchOptional(mapping(Link::new));
    }

    /** Locks it if this attempt is still the latest, so that nothing else comes in between. */
    boolean isLatest(Link link) {
        return !db.select(CONNECTION.SOURCE_ID)
                .from(CONNECTION)
                .where(
                        CONNECTION.SOURCE_ID.eq(link.source()),
                        CONNECTION.BEGUN_AT.eq(link.begunAt()))
                .forUpdate()
                .fetch()
                .isEmpty();
    }

    void succeeded(Link link, Fetched fetched) {
        Instant now = clock.instant();
        Duration wished = fetched.refreshEvery();
        Duration every = fetched.whole() ? Rhythm.every(wished) : every(link.source());
        var update =
                db.update(CONNECTION)
                        .set(CONNECTION.ETAG, fetched.etag())
                        .set(CONNECTION.LAST_MODIFIED, fetched.lastModified())
                        .set(CONNECTION.SYNC_TOKEN, fetched.syncToken())
                        .set(CONNECTION.ENDED_AT, now)
                        .set(CONNECTION.SUCCEEDED_AT, now)
                        .set(CONNECTION.NEXT_AT, now.plus(every))
                        .set(CONNECTION.REFRESH_SECONDS, Math.toIntExact(every.toSeconds()))
                        .set(CONNECTION.FAILURES, 0)
                        .setNull(CONNECTION.ERROR_KEY);
        (fetched.whole() ? update.set(CONNECTION.WHOLE_AT, now) : update)
                .where(CONNECTION.SOURCE_ID.eq(link.source()))
                .execute();
    }

    private Duration every(SourceId source) {
        return db.select(CONNECTION.REFRESH_SECONDS)
                .from(CONNECTION)
                .where(CONNECTION.SOURCE_ID.eq(source))
                .fetchOptional(CONNECTION.REFRESH_SECONDS)
                .map(seconds -> Rhythm.every(Duration.ofSeconds(seconds)))
                .orElse(Rhythm.USUAL);
    }

    void failed(Link link, Message reason, @Nullable Duration leaveAlone) {
        Instant now = clock.instant();
        int failures = link.failures() + 1;
        db.update(CONNECTION)
                .set(CONNECTION.ENDED_AT, now)
                .set(CONNECTION.NEXT_AT, now.plus(Rhythm.afterFailure(failures, leaveAlone)))
                .set(CONNECTION.FAILURES, failures)
                .set(CONNECTION.ERROR_KEY, reason.key())
                .set(
                        CONNECTION.ERROR_ARGUMENTS,
                        JSONB.valueOf(json.writeValueAsString(reason.arguments())))
                .where(
                        CONNECTION.SOURCE_ID.eq(link.source()),
                        CONNECTION.BEGUN_AT.eq(link.begunAt()))
                .execute();
    }

    int count(List<SourceId> sources) {
        return db.fetchCount(CONNECTION, CONNECTION.SOURCE_ID.in(sources));
    }

    Optional<ConnectionStatus> status(SourceId source, Duration lease) {
        return db.select(
                        CONNECTION.HOST,
                        CONNECTION.USER_NAME,
                        CONNECTION.BEGUN_AT,
                        CONNECTION.ENDED_AT,
                        CONNECTION.SUCCEEDED_AT,
                        CONNECTION.NEXT_AT,
                        CONNECTION.REFRESH_SECONDS,
                        CONNECTION.FAILURES,
                        CONNECTION.ERROR_KEY,
                        CONNECTION.ERROR_ARGUMENTS)
                .from(CONNECTION)
                .where(CONNECTION.SOURCE_ID.eq(source))
                .fetchOptional(
                        mapping(
                                (host,
                                        user,
                                        begun,
                                        ended,
                                        succeeded,
                                        next,
                                        seconds,
                                        failures,
                                        key,
                                        arguments) ->
                                        new ConnectionStatus(
                                                source,
                                                host,
                                                user,
                                                going(begun, ended, succeeded, failures, lease),
                                                begun,
                                                succeeded,
                                                next,
                                                seconds == null
                                                        ? Rhythm.USUAL
                                                        : Duration.ofSeconds(seconds),
                                                failures,
                                                key == null ? null : error(key, arguments))));
    }

    private ConnectionStatus.Going going(
            @Nullable Instant begun,
            @Nullable Instant ended,
            @Nullable Instant succeeded,
            int failures,
            Duration lease) {
        if (begun != null
                && (ended == null || ended.isBefore(begun))
                && clock.instant().isBefore(begun.plus(lease))) {
            return ConnectionStatus.Going.UNDER_WAY;
        }
        return failures > 0
                ? ConnectionStatus.Going.FAILING
                : succeeded == null ? ConnectionStatus.Going.NOT_YET : ConnectionStatus.Going.WELL;
    }

    private Message error(String key, JSONB arguments) {
        return new Message(key, List.of(json.readValue(arguments.data(), Object[].class)));
    }
}
