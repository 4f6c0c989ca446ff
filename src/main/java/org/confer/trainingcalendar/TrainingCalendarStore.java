package org.confer.trainingcalendar;

import static org.confer.trainingcalendar.tables.Tables.PLANNED_TRAINING;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.unnest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.jooq.Table;
import org.jooq.impl.DSL;
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

    List<Integer> perMonth(int year, CalendarFilter filter, Sight sight) {
        Field<Integer> month = month(PLANNED_TRAINING.FIRST_DAY);
        Map<Integer, Integer> counts =
                db.select(month, DSL.count())
                        .from(PLANNED_TRAINING)
                        .where(beginsIn(year))
                        .and(inCalendar(filter, sight))
                        .groupBy(month)
                        .fetchMap(row -> row.value1(), row -> row.value2());
        return twelve(counts);
    }

    /** First who is trained most, then how often in each month. */
    List<Burden> burdens(int year, CalendarFilter filter, Sight sight, int most) {
        Condition wanted =
                beginsIn(year).and(PLANNED_TRAINING.AUDIENCE.ne("")).and(inCalendar(filter, sight));
        Map<String, Long> people = new LinkedHashMap<>();
        db.select(
                        PLANNED_TRAINING.AUDIENCE,
                        coalesce(sum(PLANNED_TRAINING.HEADCOUNT), inline(BigDecimal.ZERO)))
                .from(PLANNED_TRAINING)
                .where(wanted)
                .groupBy(PLANNED_TRAINING.AUDIENCE)
                .orderBy(DSL.count().desc(), PLANNED_TRAINING.AUDIENCE)
                .limit(most)
                .forEach(row -> people.put(row.value1(), row.value2().longValue()));
        Field<Integer> month = month(PLANNED_TRAINING.FIRST_DAY);
        Map<String, Map<Integer, Integer>> months = new HashMap<>();
        db.select(PLANNED_TRAINING.AUDIENCE, month, DSL.count())
                .from(PLANNED_TRAINING)
                .where(wanted)
                .and(PLANNED_TRAINING.AUDIENCE.in(people.keySet()))
                .groupBy(PLANNED_TRAINING.AUDIENCE, month)
                .forEach(row ->
                        months.computeIfAbsent(row.value1(), none -> new HashMap<>())
                                .put(row.value2(), row.value3()));
        return people.entrySet().stream()
                .map(audience ->
                        new Burden(
                                audience.getKey(),
                                twelve(months.getOrDefault(audience.getKey(), Map.of())),
                                audience.getValue()))
                .toList();
    }

    private static List<Integer> twelve(Map<Integer, Integer> byMonth) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(each -> byMonth.getOrDefault(each, 0))
                .toList();
    }

    private static Condition beginsIn(int year) {
        return PLANNED_TRAINING.FIRST_DAY.between(
                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
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
