package org.confer.organisation;

import static org.confer.organisation.tables.Tables.DEPARTMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.arrayToString;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Slice;
import org.confer.kernel.Tier;
import org.confer.organisation.tables.tables.records.DepartmentRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record7;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;

@Repository
class DepartmentStore {

    private final DSLContext db;

    DepartmentStore(DSLContext db) {
        this.db = db;
    }

    DepartmentId insert(NewDepartment department) {
        return db.insertInto(DEPARTMENT)
                .set(row(department))
                .returningResult(DEPARTMENT.ID)
                .fetchSingle()
                .value1();
    }

    void update(DepartmentId id, NewDepartment department) {
        db.update(DEPARTMENT)
                .set(row(department))
                .set(DEPARTMENT.VERSION, DEPARTMENT.VERSION.plus(1))
                .where(DEPARTMENT.ID.eq(id))
                .execute();
    }

    private DepartmentRecord row(NewDepartment department) {
        DepartmentRecord row = db.newRecord(DEPARTMENT);
        row.setName(department.name());
        row.setShortName(department.shortName());
        row.setAlsoNamed(department.alsoNamed().toArray(String[]::new));
        row.setTier(department.tier().name());
        row.setParentDepartmentId(department.parent());
        return row;
    }

    void setActive(DepartmentId id, boolean active) {
        db.update(DEPARTMENT).set(DEPARTMENT.ACTIVE, active).where(DEPARTMENT.ID.eq(id)).execute();
    }

    boolean nameTaken(String name, Optional<DepartmentId> except) {
        return db.fetchExists(
                DEPARTMENT,
                DEPARTMENT.NAME.eq(name).and(except.map(DEPARTMENT.ID::ne).orElse(noCondition())));
    }

    Optional<DepartmentListing> find(DepartmentId id) {
        return listings()
                .where(DEPARTMENT.ID.eq(id))
                .fetchOptional(mapping(DepartmentStore::listing));
    }

    List<DepartmentListing> list(DepartmentFilter filter, Slice slice) {
        return listings()
                .where(matches(filter))
                .orderBy(order(filter))
                .limit(slice.offset(), slice.limit())
                .fetch(mapping(DepartmentStore::listing));
    }

    int count(DepartmentFilter filter) {
        return db.fetchCount(DEPARTMENT, matches(filter));
    }

    Optional<DepartmentListing> named(String name) {
        return listings()
                .where(DEPARTMENT.NAME.eq(name))
                .fetchOptional(mapping(DepartmentStore::listing));
    }

    List<DepartmentListing> below(DepartmentId id) {
        return listings()
                .where(DEPARTMENT.PARENT_DEPARTMENT_ID.eq(id))
                .orderBy(DEPARTMENT.NAME, DEPARTMENT.ID)
                .fetch(mapping(DepartmentStore::listing));
    }

    List<DepartmentListing> all() {
        return listings()
                .orderBy(DEPARTMENT.NAME, DEPARTMENT.ID)
                .fetch(mapping(DepartmentStore::listing));
    }

    /** Every active department; an installation has hundreds, not millions. */
    List<DepartmentListing> active() {
        return listings()
                .where(DEPARTMENT.ACTIVE)
                .orderBy(DEPARTMENT.NAME, DEPARTMENT.ID)
                .fetch(mapping(DepartmentStore::listing));
    }

    private SelectJoinStep<
                    Record7<DepartmentId, String, String, String[], String, Boolean, DepartmentId>>
            listings() {
        return db.select(
                        DEPARTMENT.ID,
                        DEPARTMENT.NAME,
                        DEPARTMENT.SHORT_NAME,
                        DEPARTMENT.ALSO_NAMED,
                        DEPARTMENT.TIER,
                        DEPARTMENT.ACTIVE,
                        DEPARTMENT.PARENT_DEPARTMENT_ID)
                .from(DEPARTMENT);
    }

    private static DepartmentListing listing(
            DepartmentId id,
            String name,
            String shortName,
            String[] alsoNamed,
            String tier,
            boolean active,
            DepartmentId parent) {
        return new DepartmentListing(
                id, name, shortName, List.of(alsoNamed), Tier.valueOf(tier), active, parent);
    }

    private static List<OrderField<?>> order(DepartmentFilter filter) {
        return switch (filter.order()) {
            case NAME -> List.of(DEPARTMENT.NAME, DEPARTMENT.ID);
            case LEVEL ->
                    List.of(
                            DEPARTMENT.TIER.sortAsc(
                                    Stream.of(Tier.values()).map(Tier::name).toList()),
                            DEPARTMENT.NAME,
                            DEPARTMENT.ID);
        };
    }

    private static Condition matches(DepartmentFilter filter) {
        String words = filter.search().strip();
        return and(
                words.isEmpty()
                        ? noCondition()
                        : DEPARTMENT
                                .NAME
                                .containsIgnoreCase(words)
                                .or(DEPARTMENT.SHORT_NAME.containsIgnoreCase(words))
                                .or(
                                        arrayToString(DEPARTMENT.ALSO_NAMED, inline("\n"))
                                                .containsIgnoreCase(words)),
                filter.tier().map(Tier::name).map(DEPARTMENT.TIER::eq).orElse(noCondition()),
                filter.closedToo() ? noCondition() : condition(DEPARTMENT.ACTIVE));
    }
}
