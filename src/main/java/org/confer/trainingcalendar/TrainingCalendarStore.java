package org.confer.trainingcalendar;

import static org.confer.trainingcalendar.tables.Tables.PLANNED_TRAINING;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.unnest;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.confer.kernel.Circle;
import org.confer.kernel.DepartmentId;
import org.confer.plancell.Amount;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlannedDates;
import org.confer.training.PlanListing;
import org.confer.training.PlanStatus;
import org.confer.training.Sight;
import org.confer.trainingcalendar.tables.tables.records.PlannedTrainingRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

@Repository
class TrainingCalendarStore {

    private final DSLContext db;

    TrainingCalendarStore(DSLContext db) {
        this.db = db;
    }

    /** What touches these days, in the order of its days. */
    List<PlanListing> touching(
            LocalDate first, LocalDate last, CalendarFilter filter, Sight sight, int limit) {
        return db.selectFrom(PLANNED_TRAINING)
                .where(PLANNED_TRAINING.FIRST_DAY.le(last))
                .and(PLANNED_TRAINING.LAST_DAY.ge(first))
                .and(inCalendar(filter, sight))
                .orderBy(
                        PLANNED_TRAINING.FIRST_DAY,
                        PLANNED_TRAINING.LAST_DAY,
                        PLANNED_TRAINING.PLAN_ID)
                .limit(limit)
                .fetch(TrainingCalendarStore::listing);
    }

    /**
     * Each audience is counted month by month in one pass over the plans; every row brings the sums
     * of all rows along, so that the year's own months need no second pass.
     */
    TrainingYear year(int year, CalendarFilter filter, Sight sight, int most) {
        Field<Integer> trainings = count().as("trainings");
        Field<Long> people = sum(PLANNED_TRAINING.HEADCOUNT).cast(Long.class).as("people");
        // to filter twelve counts is cheaper than to group by the month of each date
        List<Field<Integer>> months =
                IntStream.rangeClosed(1, 12)
                        .<Field<Integer>>mapToObj(month ->
                                count().filterWhere(beginsIn(YearMonth.of(year, month)))
                                        .as("month_" + month))
                        .toList();
        Table<?> counted =
                select(PLANNED_TRAINING.AUDIENCE, trainings, people)
                        .select(months)
                        .from(PLANNED_TRAINING)
                        .where(beginsIn(Year.of(year)))
                        .and(inCalendar(filter, sight))
                        .groupBy(PLANNED_TRAINING.AUDIENCE)
                        .asTable("counted");
        Field<String> audience = counted.field(PLANNED_TRAINING.AUDIENCE);
        List<Field<Integer>> sums =
                months.stream()
                        .<Field<Integer>>map(
                                month -> sum(counted.field(month)).over().cast(Integer.class))
                        .toList();
        Result<?> rows =
                db.select(counted.fields())
                        .select(sums)
                        .from(counted)
                        .orderBy(
                                // plans that name no audience count, but they are no audience
                                field(audience.eq("")), counted.field(trainings).desc(), audience)
                        .limit(most)
                        .fetch();
        return new TrainingYear(
                rows.isEmpty() ? Collections.nCopies(12, 0) : numbers(rows.getFirst(), sums),
                rows.stream()
                        .filter(row -> !row.get(audience).isEmpty())
                        .map(row ->
                                new Burden(
                                        row.get(audience),
                                        numbers(row, months),
                                        Objects.requireNonNullElse(row.get(people), 0L)))
                        .toList());
    }

    private static List<Integer> numbers(Record row, List<Field<Integer>> fields) {
        return fields.stream().map(row::get).toList();
    }

    private static Condition beginsIn(Year year) {
        return beginsBetween(year.atDay(1), year.atMonth(12).atEndOfMonth());
    }

    private static Condition beginsIn(YearMonth month) {
        return beginsBetween(month.atDay(1), month.atEndOfMonth());
    }

    /** Days written out, or the server would plan for a few plans and sort all of them. */
    private static Condition beginsBetween(LocalDate first, LocalDate last) {
        return PLANNED_TRAINING.FIRST_DAY.between(inline(first), inline(last));
    }

    private static Condition inCalendar(CalendarFilter filter, Sight sight) {
        Condition condition = seen(sight);
        DepartmentId agency = filter.agency();
        if (agency != null) {
            condition =
                    condition.and(
                            PLANNED_TRAINING.HOST_DEPARTMENT_IDS.contains(
                                    new Long[] {agency.value()}));
        }
        if (!filter.audience().isEmpty()) {
            condition =
                    condition.and(PLANNED_TRAINING.AUDIENCE.containsIgnoreCase(filter.audience()));
        }
        if (!filter.region().isEmpty()) {
            condition =
                    condition.and(
                            PLANNED_TRAINING
                                    .REGION
                                    .containsIgnoreCase(filter.region())
                                    .or(
                                            PLANNED_TRAINING.AUDIENCE.containsIgnoreCase(
                                                    filter.region())));
        }
        if (!filter.subject().isEmpty()) {
            condition =
                    condition.and(
                            PLANNED_TRAINING
                                    .TITLE
                                    .containsIgnoreCase(filter.subject())
                                    .or(
                                            PLANNED_TRAINING.CATEGORY.containsIgnoreCase(
                                                    filter.subject())));
        }
        return condition;
    }

    /** What a department of the circle hosts, alone or with others, and what reaches from above. */
    private static Condition seen(Sight sight) {
        Circle circle = sight.circle();
        if (circle.everybody()) {
            return noCondition();
        }
        Long[] departments =
                circle.departments().stream().map(DepartmentId::value).toArray(Long[]::new);
        // asked of a table, thousands of departments are hashed; a list is gone through for each
        // plan
        Table<?> sharing = unnest(departments).as("sharing", "id");
        Condition shared =
                PLANNED_TRAINING
                        .DEPARTMENT_ID
                        .in(
                                select(
                                                sharing.field(
                                                        "id",
                                                        PLANNED_TRAINING.DEPARTMENT_ID
                                                                .getDataType()))
                                        .from(sharing))
                        .or(arrayOverlap(PLANNED_TRAINING.CO_HOST_DEPARTMENT_IDS, departments));
        if (sight.above().isEmpty()) {
            return shared;
        }
        Field<String> words = PLANNED_TRAINING.REGION.concat(" ").concat(PLANNED_TRAINING.AUDIENCE);
        Condition reaching = PLANNED_TRAINING.DEPARTMENT_ID.in(sight.above());
        for (Sight.Limit limit : sight.limits()) {
            reaching =
                    reaching.and(
                            words.notLikeRegex(limit.keeps()).or(words.likeRegex(limit.unless())));
        }
        return shared.or(reaching);
    }

    private static PlanListing listing(PlannedTrainingRecord row) {
        return new PlanListing(
                row.getPlanId(),
                row.getTitle(),
                row.getCohort(),
                row.getDepartmentId(),
                row.getAgency(),
                Stream.of(row.getCoHostDepartmentIds()).map(DepartmentId::new).toList(),
                row.getAudience(),
                new PlannedDates(
                        row.getFirstDay(),
                        row.getLastDay(),
                        DatePrecision.valueOf(row.getDatePrecision()),
                        List.of(row.getOccurrences())),
                row.getHeadcount(),
                row.getBudget() == null ? null : new Amount(row.getBudget(), row.getCurrency()),
                row.getVenue(),
                PlanStatus.valueOf(row.getStatus()),
                null);
    }
}
