package org.confer.calendar;

import static org.confer.calendar.tables.Tables.OFFICE_HOURS;
import static org.confer.calendar.tables.Tables.REGION;
import static org.confer.calendar.tables.Tables.SPECIAL_DAY;
import static org.confer.calendar.tables.Tables.WORKING_YEAR;
import static org.confer.calendar.tables.Tables.WORKPLACE;
import static org.confer.organisation.tables.Tables.DEPARTMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.kernel.DepartmentId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class WorkingDayStore {

    /** A tree of departments is not deeper; guards against one that bites its tail. */
    private static final int HIGHEST = 10;

    private final DSLContext db;

    WorkingDayStore(DSLContext db) {
        this.db = db;
    }

    List<WorkingDays.Region> regions() {
        return db.select(
                        REGION.CODE,
                        REGION.NAME_EN,
                        REGION.NAME_ZH,
                        multiset(
                                        select(WORKING_YEAR.YEAR)
                                                .from(WORKING_YEAR)
                                                .where(WORKING_YEAR.REGION_CODE.eq(REGION.CODE))
                                                .orderBy(WORKING_YEAR.YEAR))
                                .convertFrom(years -> years.map(year -> year.value1())))
                .from(REGION)
                .orderBy(REGION.CODE)
                .fetch(mapping(WorkingDays.Region::new));
    }

    Optional<WorkingYear> year(String region, int year) {
        return db.select(
                        REGION.NAME_EN,
                        REGION.NAME_ZH,
                        REGION.WEEKEND,
                        WORKING_YEAR.ORIGIN,
                        multiset(
                                        select(
                                                        SPECIAL_DAY.DAY,
                                                        SPECIAL_DAY.WORKING,
                                                        SPECIAL_DAY.NAME_EN,
                                                        SPECIAL_DAY.NAME_ZH)
                                                .from(SPECIAL_DAY)
                                                .where(SPECIAL_DAY.REGION_CODE.eq(region))
                                                .and(SPECIAL_DAY.YEAR.eq(year))
                                                .orderBy(SPECIAL_DAY.DAY))
                                .convertFrom(days -> days.map(mapping(SpecialDay::new))))
                .from(WORKING_YEAR)
                .join(REGION)
                .on(REGION.CODE.eq(WORKING_YEAR.REGION_CODE))
                .where(WORKING_YEAR.REGION_CODE.eq(region))
                .and(WORKING_YEAR.YEAR.eq(year))
                .fetchOptional(
                        mapping((english, chinese, weekend, origin, days) ->
                                new WorkingYear(
                                        region,
                                        english,
                                        chinese,
                                        weekdays(weekend),
                                        year,
                                        origin,
                                        days)));
    }

    void replace(WorkingYear year, Instant at) {
        Integer[] weekend =
                year.weekend().stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new);
        db.insertInto(REGION)
                .set(REGION.CODE, year.region())
                .set(REGION.NAME_EN, year.regionEn())
                .set(REGION.NAME_ZH, year.regionZh())
                .set(REGION.WEEKEND, weekend)
                .onConflict(REGION.CODE)
                .doUpdate()
                .set(REGION.NAME_EN, year.regionEn())
                .set(REGION.NAME_ZH, year.regionZh())
                .set(REGION.WEEKEND, weekend)
                .execute();
        db.deleteFrom(WORKING_YEAR)
                .where(WORKING_YEAR.REGION_CODE.eq(year.region()))
                .and(WORKING_YEAR.YEAR.eq(year.year()))
                .execute();
        db.insertInto(WORKING_YEAR)
                .set(WORKING_YEAR.REGION_CODE, year.region())
                .set(WORKING_YEAR.YEAR, year.year())
                .set(WORKING_YEAR.ORIGIN, year.origin())
                .set(WORKING_YEAR.IMPORTED_AT, at)
                .execute();
        db.batch(
                        year.days().stream()
                                .map(day ->
                                        db.insertInto(SPECIAL_DAY)
                                                .set(SPECIAL_DAY.REGION_CODE, year.region())
                                                .set(SPECIAL_DAY.YEAR, year.year())
                                                .set(SPECIAL_DAY.DAY, day.day())
                                                .set(SPECIAL_DAY.WORKING, day.working())
                                                .set(SPECIAL_DAY.NAME_EN, day.nameEn())
                                                .set(SPECIAL_DAY.NAME_ZH, day.nameZh()))
                                .toList())
                .execute();
    }

    List<SpecialDay> specialDays(String region, LocalDate from, LocalDate until) {
        return db.select(
                        SPECIAL_DAY.DAY,
                        SPECIAL_DAY.WORKING,
                        SPECIAL_DAY.NAME_EN,
                        SPECIAL_DAY.NAME_ZH)
                .from(SPECIAL_DAY)
                .where(SPECIAL_DAY.REGION_CODE.eq(region))
                .and(SPECIAL_DAY.DAY.ge(from))
                .and(SPECIAL_DAY.DAY.lt(until))
                .orderBy(SPECIAL_DAY.DAY)
                .fetch(mapping(SpecialDay::new));
    }

    Optional<Set<DayOfWeek>> weekend(String region) {
        return db.select(REGION.WEEKEND)
                .from(REGION)
                .where(REGION.CODE.eq(region))
                .fetchOptional(REGION.WEEKEND)
                .map(WorkingDayStore::weekdays);
    }

    /** The department's own, else the nearest one above it in the tree. */
    Optional<Workplace> workplace(DepartmentId department) {
        DepartmentId at = department;
        for (int height = 0; height < HIGHEST && at != null; height++) {
            Optional<Workplace> own = ownWorkplace(at);
            if (own.isPresent()) {
                return own;
            }
            at =
                    db.select(DEPARTMENT.PARENT_DEPARTMENT_ID)
                            .from(DEPARTMENT)
                            .where(DEPARTMENT.ID.eq(at))
                            .fetchOne(DEPARTMENT.PARENT_DEPARTMENT_ID);
        }
        return Optional.empty();
    }

    private Optional<Workplace> ownWorkplace(DepartmentId department) {
        return db.select(
                        WORKPLACE.REGION_CODE,
                        WORKPLACE.ZONE,
                        multiset(
                                        select(
                                                        OFFICE_HOURS.WEEKDAY,
                                                        OFFICE_HOURS.OPENS,
                                                        OFFICE_HOURS.CLOSES)
                                                .from(OFFICE_HOURS)
                                                .where(
                                                        OFFICE_HOURS.DEPARTMENT_ID.eq(
                                                                WORKPLACE.DEPARTMENT_ID))
                                                .orderBy(OFFICE_HOURS.WEEKDAY, OFFICE_HOURS.OPENS))
                                .convertFrom(all ->
                                        all.map(
                                                mapping((weekday, opens, closes) ->
                                                        new Workplace.OfficeHours(
                                                                DayOfWeek.of(weekday),
                                                                opens,
                                                                closes)))))
                .from(WORKPLACE)
                .where(WORKPLACE.DEPARTMENT_ID.eq(department))
                .fetchOptional(
                        mapping((region, zone, hours) ->
                                new Workplace(region, ZoneId.of(zone), hours)));
    }

    void setWorkplace(DepartmentId department, Workplace workplace) {
        db.deleteFrom(WORKPLACE).where(WORKPLACE.DEPARTMENT_ID.eq(department)).execute();
        db.insertInto(WORKPLACE)
                .set(WORKPLACE.DEPARTMENT_ID, department)
                .set(WORKPLACE.REGION_CODE, workplace.region())
                .set(WORKPLACE.ZONE, workplace.zone().getId())
                .execute();
        db.batch(
                        workplace.hours().stream()
                                .map(hours ->
                                        db.insertInto(OFFICE_HOURS)
                                                .set(OFFICE_HOURS.DEPARTMENT_ID, department)
                                                .set(
                                                        OFFICE_HOURS.WEEKDAY,
                                                        hours.weekday().getValue())
                                                .set(OFFICE_HOURS.OPENS, hours.opens())
                                                .set(OFFICE_HOURS.CLOSES, hours.closes()))
                                .toList())
                .execute();
    }

    private static Set<DayOfWeek> weekdays(Integer[] numbers) {
        return Arrays.stream(numbers).map(DayOfWeek::of).collect(Collectors.toUnmodifiableSet());
    }
}
