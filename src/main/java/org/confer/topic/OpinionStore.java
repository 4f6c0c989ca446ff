package org.confer.topic;

import static org.confer.topic.tables.Tables.KNOWN_PERSON;
import static org.confer.topic.tables.Tables.KNOWN_UNIT;
import static org.confer.topic.tables.Tables.LIAISON;
import static org.confer.topic.tables.Tables.OPINION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.confer.conference.Unit;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class OpinionStore {

    private final DSLContext db;

    OpinionStore(DSLContext db) {
        this.db = db;
    }

    void add(Origin matter, DepartmentId unit, NewOpinion opinion, PersonId person, Instant now) {
        db.insertInto(OPINION)
                .set(OPINION.MATTER_KIND, matter.kind())
                .set(OPINION.MATTER_ID, matter.id())
                .set(OPINION.DEPARTMENT_ID, unit)
                .set(OPINION.STANCE, opinion.stance().name())
                .set(OPINION.BODY, opinion.text())
                .set(OPINION.GIVEN_BY_PERSON_ID, person)
                .set(OPINION.GIVEN_AT, now)
                .execute();
    }

    /** The last word of each unit, by the unit's name. */
    List<OpinionListing> of(Origin matter) {
        return db
                .select(
                        row(KNOWN_UNIT.DEPARTMENT_ID, KNOWN_UNIT.SHORT_NAME).mapping(Unit::new),
                        OPINION.STANCE.convertFrom(Stance::valueOf),
                        OPINION.BODY,
                        KNOWN_PERSON.NAME,
                        OPINION.GIVEN_AT,
                        count().over().partitionBy(OPINION.DEPARTMENT_ID))
                .distinctOn(OPINION.DEPARTMENT_ID)
                .from(OPINION)
                .join(KNOWN_UNIT)
                .on(KNOWN_UNIT.DEPARTMENT_ID.eq(OPINION.DEPARTMENT_ID))
                .join(KNOWN_PERSON)
                .on(KNOWN_PERSON.PERSON_ID.eq(OPINION.GIVEN_BY_PERSON_ID))
                .where(OPINION.MATTER_KIND.eq(matter.kind()).and(OPINION.MATTER_ID.eq(matter.id())))
                .orderBy(OPINION.DEPARTMENT_ID, OPINION.ID.desc())
                .fetch(mapping(OpinionListing::new))
                .stream()
                .sorted(Comparator.comparing(opinion -> opinion.unit().name()))
                .toList();
    }

    List<Unit> units(Collection<DepartmentId> ids) {
        return db.select(KNOWN_UNIT.DEPARTMENT_ID, KNOWN_UNIT.SHORT_NAME)
                .from(KNOWN_UNIT)
                .where(KNOWN_UNIT.DEPARTMENT_ID.in(ids))
                .orderBy(KNOWN_UNIT.SHORT_NAME, KNOWN_UNIT.DEPARTMENT_ID)
                .fetch(mapping(Unit::new));
    }

    List<PersonId> officers(Collection<DepartmentId> units) {
        return db.selectDistinct(LIAISON.PERSON_ID)
                .from(LIAISON)
                .where(LIAISON.DEPARTMENT_ID.in(units))
                .fetch(LIAISON.PERSON_ID);
    }
}
