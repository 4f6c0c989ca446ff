package org.confer.paper;

import static org.confer.paper.tables.Tables.LISTED_PAPER;
import static org.confer.paper.tables.Tables.STORED_PAPER;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.confer.kernel.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class PaperStore {

    private final DSLContext db;

    PaperStore(DSLContext db) {
        this.db = db;
    }

    PaperId keep(NewPaper paper, PersonId person, Instant now) {
        return db.insertInto(STORED_PAPER)
                .set(STORED_PAPER.NAME, paper.name())
                .set(STORED_PAPER.KIND, paper.kind().name())
                .set(STORED_PAPER.CONTENT, paper.content())
                .set(STORED_PAPER.HASH, paper.hash())
                .set(STORED_PAPER.GIVEN_BY_PERSON_ID, person)
                .set(STORED_PAPER.GIVEN_AT, now)
                .returningResult(STORED_PAPER.ID)
                .fetchSingle()
                .value1();
    }

    List<PaperListing> list(Collection<PaperId> ids) {
        return db.select(
                        LISTED_PAPER.PAPER_ID,
                        LISTED_PAPER.NAME,
                        LISTED_PAPER.KIND.convertFrom(PaperKind::valueOf),
                        LISTED_PAPER.SIZE,
                        LISTED_PAPER.FINGERPRINT,
                        LISTED_PAPER.GIVEN_BY,
                        LISTED_PAPER.GIVEN_AT)
                .from(LISTED_PAPER)
                .where(LISTED_PAPER.PAPER_ID.in(ids))
                .orderBy(LISTED_PAPER.PAPER_ID)
                .fetch(mapping(PaperListing::new));
    }

    Optional<PaperFile> file(PaperId id) {
        return db.select(
                        STORED_PAPER.NAME,
                        STORED_PAPER.KIND.convertFrom(kind -> PaperKind.valueOf(kind).mediaType()),
                        STORED_PAPER.CONTENT)
                .from(STORED_PAPER)
                .where(STORED_PAPER.ID.eq(id))
                .fetchOptional(mapping(PaperFile::new));
    }
}
