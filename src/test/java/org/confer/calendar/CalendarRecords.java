package org.confer.calendar;

import static org.confer.organisation.tables.Tables.DEPARTMENT;
import static org.confer.organisation.tables.Tables.PERSON;

import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.jooq.DSLContext;

/** The departments and people that tests of this module need. */
final class CalendarRecords {

    private CalendarRecords() {}

    static DepartmentId department(DSLContext db, String name, DepartmentId... parent) {
        return db.insertInto(DEPARTMENT)
                .set(DEPARTMENT.NAME, name)
                .set(DEPARTMENT.SHORT_NAME, name)
                .set(DEPARTMENT.TIER, "CITY")
                .set(DEPARTMENT.PARENT_DEPARTMENT_ID, parent.length == 0 ? null : parent[0])
                .returningResult(DEPARTMENT.ID)
                .fetchSingle()
                .value1();
    }

    static PersonId person(DSLContext db, DepartmentId department, String name) {
        return db.insertInto(PERSON)
                .set(PERSON.DEPARTMENT_ID, department)
                .set(PERSON.NAME, name)
                .set(PERSON.EMAIL, name + "@example.org")
                .returningResult(PERSON.ID)
                .fetchSingle()
                .value1();
    }
}
