package org.confer.signal;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

@Repository
class SignalStore {

    private final DSLContext db;

    SignalStore(DSLContext db) {
        this.db = db;
    }

    /** PostgreSQL delivers it when the transaction commits, and only then. */
    void send(Signal signal) {
        db.select(
                        function(
                                name("pg_notify"),
                                SQLDataType.OTHER,
                                val(Ear.CHANNEL),
                                val(signal.written())))
                .execute();
    }
}
