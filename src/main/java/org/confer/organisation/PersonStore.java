package org.confer.organisation;

import static org.confer.organisation.tables.Tables.DEPARTMENT;
import static org.confer.organisation.tables.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.confer.kernel.Circle;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.organisation.tables.tables.records.PersonRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record8;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {

    private final DSLContext db;

    PersonStore(DSLContext db) {
        this.db = db;
    }

    PersonId insert(NewPerson person) {
        return db.insertInto(PERSON)
                .set(row(person))
                .returningResult(PERSON.ID)
                .fetchSingle()
                .value1();
    }

    void update(PersonId id, NewPerson person) {
        db.update(PERSON)
                .set(row(person))
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(id))
                .execute();
    }

    private PersonRecord row(NewPerson person) {
        PersonRecord row = db.newRecord(PERSON);
        row.setDepartmentId(person.department());
        row.setName(person.name());
        row.setPost(person.post());
        row.setEmail(person.email());
        row.setPhone(person.phone());
        return row;
    }

    void deactivate(PersonId id, Optional<PersonId> successor) {
        db.update(PERSON)
                .set(PERSON.ACTIVE, false)
                .set(PERSON.SUCCESSOR_PERSON_ID, successor.orElse(null))
                .where(PERSON.ID.eq(id))
                .execute();
    }

    void activate(PersonId id) {
        db.update(PERSON)
                .set(PERSON.ACTIVE, true)
                .setNull(PERSON.SUCCESSOR_PERSON_ID)
                .where(PERSON.ID.eq(id))
                .execute();
    }

    Optional<PersonId> successor(PersonId id) {
        return db.select(PERSON.SUCCESSOR_PERSON_ID)
                .from(PERSON)
                .where(PERSON.ID.eq(id))
                .fetchOptional(PERSON.SUCCESSOR_PERSON_ID);
    }

    boolean emailTaken(String email, Optional<PersonId> except) {
        return db.fetchExists(
                PERSON,
                lower(PERSON.EMAIL)
                        .eq(email.toLowerCase(Locale.ROOT))
                        .and(except.map(PERSON.ID::ne).orElse(noCondition())));
    }

    Optional<PersonListing> find(PersonId id) {
        return listings().where(PERSON.ID.eq(id)).fetchOptional(mapping(PersonListing::new));
    }

    List<PersonListing> list(PersonFilter filter, Slice slice, Circle circle) {
        return listings()
                .where(matches(filter).and(of(circle)))
                .orderBy(order(filter))
                .limit(slice.offset(), slice.limit())
                .fetch(mapping(PersonListing::new));
    }

    int count(PersonFilter filter, Circle circle) {
        return db.fetchCount(
                PERSON.join(DEPARTMENT).on(DEPARTMENT.ID.eq(PERSON.DEPARTMENT_ID)),
                matches(filter).and(of(circle)));
    }

    private static Condition of(Circle circle) {
        return circle.everybody() ? noCondition() : PERSON.DEPARTMENT_ID.in(circle.departments());
    }

    List<PersonListing> activeOf(DepartmentId department) {
        return listings()
                .where(PERSON.DEPARTMENT_ID.eq(department).and(PERSON.ACTIVE))
                .orderBy(PERSON.NAME, PERSON.ID)
                .fetch(mapping(PersonListing::new));
    }

    private SelectJoinStep<
                    Record8<
                            PersonId,
                            String,
                            String,
                            String,
                            String,
                            DepartmentId,
                            String,
                            Boolean>>
            listings() {
        return db.select(
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.POST,
                        PERSON.EMAIL,
                        PERSON.PHONE,
                        PERSON.DEPARTMENT_ID,
                        DEPARTMENT.SHORT_NAME,
                        PERSON.ACTIVE)
                .from(PERSON)
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(PERSON.DEPARTMENT_ID));
    }

    private static List<Field<?>> order(PersonFilter filter) {
        return switch (filter.order()) {
            case NAME -> List.of(PERSON.NAME, PERSON.ID);
            case DEPARTMENT -> List.of(DEPARTMENT.SHORT_NAME, PERSON.NAME, PERSON.ID);
        };
    }

    private static Condition matches(PersonFilter filter) {
        String words = filter.search().strip();
        return and(
                words.isEmpty()
                        ? noCondition()
                        : PERSON.NAME
                                .containsIgnoreCase(words)
                                .or(PERSON.EMAIL.containsIgnoreCase(words))
                                .or(PERSON.POST.containsIgnoreCase(words))
                                .or(DEPARTMENT.SHORT_NAME.containsIgnoreCase(words)),
                filter.department().map(PERSON.DEPARTMENT_ID::eq).orElse(noCondition()),
                filter.formerToo() ? noCondition() : condition(PERSON.ACTIVE));
    }
}
