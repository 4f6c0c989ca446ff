package org.confer.duplicate;

import static org.confer.duplicate.tables.Tables.COMPARISON_TURN;
import static org.confer.duplicate.tables.Tables.COMPARISON_WISH;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Comparisons that are wanted. */
@Repository
class WishStore {

    private final DSLContext db;

    WishStore(DSLContext db) {
        this.db = db;
    }

    void wish(Instant now) {
        db.insertInto(COMPARISON_WISH).set(COMPARISON_WISH.WISHED_AT, now).execute();
    }

    List<Long> wishes() {
        return db.select(COMPARISON_WISH.ID).from(COMPARISON_WISH).fetch(COMPARISON_WISH.ID);
    }

    void fulfilled(List<Long> wishes) {
        db.deleteFrom(COMPARISON_WISH).where(COMPARISON_WISH.ID.in(wishes)).execute();
    }

    /** Waits until no other comparison is under way; held until the end of the transaction. */
    void takeTurn() {
        db.select(COMPARISON_TURN.ID).from(COMPARISON_TURN).forUpdate().fetchSingle();
    }
}
