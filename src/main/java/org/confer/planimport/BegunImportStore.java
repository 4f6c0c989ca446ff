package org.confer.planimport;

import static org.confer.planimport.tables.Tables.BEGUN_IMPORT;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Imports at work, and those that a crash cut off: the latter nobody holds. */
@Repository
class BegunImportStore {

    private final DSLContext db;

    BegunImportStore(DSLContext db) {
        this.db = db;
    }

    long begin(DepartmentId department, PersonId person, String fileName, Instant now) {
        return Objects.requireNonNull(
                db.insertInto(BEGUN_IMPORT)
                        .set(BEGUN_IMPORT.DEPARTMENT_ID, department)
                        .set(BEGUN_IMPORT.PERSON_ID, person)
                        .set(BEGUN_IMPORT.FILE_NAME, fileName)
                        .set(BEGUN_IMPORT.BEGUN_AT, now)
                        .returningResult(BEGUN_IMPORT.ID)
                        .fetchSingle(BEGUN_IMPORT.ID));
    }

    /** Held until the end of the transaction: while it is, the import is at work. */
    void hold(long id) {
        db.selectFrom(BEGUN_IMPORT).where(BEGUN_IMPORT.ID.eq(id)).forUpdate().fetch();
    }

    void end(long id) {
        db.deleteFrom(BEGUN_IMPORT).where(BEGUN_IMPORT.ID.eq(id)).execute();
    }

    /** Ends it unless somebody holds it. */
    void endIfLeft(long id) {
        db.select(BEGUN_IMPORT.ID)
                .from(BEGUN_IMPORT)
                .where(BEGUN_IMPORT.ID.eq(id))
                .forUpdate()
                .skipLocked()
                .fetch(BEGUN_IMPORT.ID)
                .forEach(this::end);
    }

    /** Those of a person that nobody holds, newest first. */
    List<BegunImport> left(PersonId person) {
        return db.select(BEGUN_IMPORT.FILE_NAME, BEGUN_IMPORT.BEGUN_AT)
                .from(BEGUN_IMPORT)
                .where(BEGUN_IMPORT.PERSON_ID.eq(person))
                .orderBy(BEGUN_IMPORT.ID.desc())
                .forUpdate()
                .skipLocked()
                .fetch(mapping(BegunImport::new));
    }

    void forgetLeft(PersonId person) {
        db.select(BEGUN_IMPORT.ID)
                .from(BEGUN_IMPORT)
                .where(BEGUN_IMPORT.PERSON_ID.eq(person))
                .forUpdate()
                .skipLocked()
                .fetch(BEGUN_IMPORT.ID)
                .forEach(this::end);
    }
}
