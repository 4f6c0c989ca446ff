package org.confer.organisation;

import static org.confer.organisation.tables.Tables.LIAISON_OFFICER;
import static org.confer.organisation.tables.Tables.PERSON;
import static org.jooq.Records.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class LiaisonOfficerStore {

    private final DSLContext db;

    LiaisonOfficerStore(DSLContext db) {
        this.db = db;
    }

    List<LiaisonOfficer> of(DepartmentId department) {
        return db.select(
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.POST,
                        LIAISON_OFFICER.DEPARTMENT_ID,
                        LIAISON_OFFICER.DEPUTY)
                .from(LIAISON_OFFICER)
                .join(PERSON)
                .on(PERSON.ID.eq(LIAISON_OFFICER.PERSON_ID))
                .where(LIAISON_OFFICER.DEPARTMENT_ID.eq(department).and(PERSON.ACTIVE))
                .orderBy(LIAISON_OFFICER.DEPUTY, PERSON.NAME, PERSON.ID)
                .fetch(mapping(LiaisonOfficer::new));
    }

    void replace(DepartmentId department, PersonId first, Set<PersonId> deputies) {
        db.deleteFrom(LIAISON_OFFICER)
                .where(LIAISON_OFFICER.DEPARTMENT_ID.eq(department))
                .execute();
        insert(department, first, false);
        deputies.forEach(deputy -> insert(department, deputy, true));
    }

    /** The successor takes the places, and keeps a better one that the successor has already. */
    void handOver(PersonId from, PersonId to) {
        Map<DepartmentId, Boolean> given = places(from);
        Map<DepartmentId, Boolean> had = places(to);
        remove(from);
        given.forEach((department, deputy) -> {
            if (!had.containsKey(department)) {
                insert(department, to, deputy);
            } else if (!deputy) {
                promote(department, to);
            }
        });
    }

    /** By department, whether only as a deputy. */
    private Map<DepartmentId, Boolean> places(PersonId person) {
        return db.select(LIAISON_OFFICER.DEPARTMENT_ID, LIAISON_OFFICER.DEPUTY)
                .from(LIAISON_OFFICER)
                .where(LIAISON_OFFICER.PERSON_ID.eq(person))
                .fetchMap(LIAISON_OFFICER.DEPARTMENT_ID, LIAISON_OFFICER.DEPUTY);
    }

    private void promote(DepartmentId department, PersonId person) {
        db.update(LIAISON_OFFICER)
                .set(LIAISON_OFFICER.DEPUTY, false)
                .where(
                        LIAISON_OFFICER
                                .DEPARTMENT_ID
                                .eq(department)
                                .and(LIAISON_OFFICER.PERSON_ID.eq(person)))
                .execute();
    }

    void remove(PersonId person) {
        db.deleteFrom(LIAISON_OFFICER).where(LIAISON_OFFICER.PERSON_ID.eq(person)).execute();
    }

    private void insert(DepartmentId department, PersonId person, boolean deputy) {
        db.insertInto(LIAISON_OFFICER)
                .set(LIAISON_OFFICER.DEPARTMENT_ID, department)
                .set(LIAISON_OFFICER.PERSON_ID, person)
                .set(LIAISON_OFFICER.DEPUTY, deputy)
                .execute();
    }
}
