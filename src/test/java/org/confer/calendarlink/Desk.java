package org.confer.calendarlink;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.confer.calendar.BusyTimes;
import org.confer.calendar.CalendarIntake;
import org.confer.calendar.CalendarOwner;
import org.confer.calendar.CalendarRecords;
import org.confer.calendar.SourceId;
import org.confer.calendar.SourceKind;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.outbound.Outbound;
import org.confer.outbound.WebAddress;
import org.confer.secrets.Secrets;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What fetches calendars, on a database of a test, with a clock that stands until it is moved. */
final class Desk {

    static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    final DSLContext db;
    final ConnectionStore store;
    final CalendarIntake intake;
    final Secrets secrets = new Secrets("b25lIGtleSBvZiB0aGUgdGVzdHMgb2YgdGhpcyByb28=");
    final Outbound outbound;
    final Fetching fetching;
    final CalendarOwner owner;
    private final PersonId officer;
    private Instant now = START;
    private final Clock clock =
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return Clock.fixed(now, zone);
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };

    Desk(DataSource database, String allowedHosts) {
        DataSource inTransactions = new TransactionAwareDataSourceProxy(database);
        db = DSL.using(inTransactions, SQLDialect.POSTGRES);
        store = new ConnectionStore(db, JsonMapper.builder().build(), clock);
        intake = CalendarRecords.intake(db, clock);
        outbound = new Outbound(allowedHosts);
        fetching =
                new Fetching(
                        store,
                        intake,
                        new AddressReader(outbound, intake),
                        new CollectionReader(outbound, intake, clock),
                        secrets,
                        new TransactionTemplate(new DataSourceTransactionManager(inTransactions)),
                        clock);
        DepartmentId department = CalendarRecords.department(db, "教育局");
        owner = CalendarOwner.of(department);
        officer = CalendarRecords.person(db, department, "officer");
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    SourceId connect(String address) {
        SourceId id = CalendarRecords.connected(db, owner, SourceKind.ADDRESS, officer, clock);
        String read = WebAddress.of(address).uri().toString();
        store.add(id, "host", secrets.seal(Connections.ADDRESS, read), "", "");
        return id;
    }

    SourceId connect(WebAddress collection, String user, String password) {
        SourceId id = CalendarRecords.connected(db, owner, SourceKind.CALDAV, officer, clock);
        store.add(
                id,
                collection.host(),
                secrets.seal(Connections.ADDRESS, collection.uri().toString()),
                user,
                user.isEmpty() ? "" : secrets.seal(Connections.PASSWORD, password));
        return id;
    }

    ConnectionStatus status(SourceId source) {
        return store.status(source, Fetching.LEASE).orElseThrow();
    }

    BusyTimes busy() {
        return CalendarRecords.busyTimes(db, List.of(owner.department()))
                .getOrDefault(owner, BusyTimes.NONE);
    }
}
