package org.confer.training;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.confer.kernel.DepartmentId;
import org.confer.plancell.Amount;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.Headcount;
import org.confer.plancell.PlannedDates;
import org.confer.plancell.TrainingLength;
import org.confer.training.tables.tables.records.PlanRecord;
import org.jspecify.annotations.Nullable;

/** Between the facts of a plan and the columns of its row; holds no statement. */
final class PlanRowStore {

    private PlanRowStore() {}

    static PlanRecord fill(PlanRecord row, NewPlan plan) {
        row.setRoundId(plan.round());
        row.setDepartmentId(plan.department());
        row.setReportedByDepartmentId(plan.reportedBy());
        row.setEnteredByPersonId(plan.enteredBy());
        row.setEnteredAt(plan.at());
        row.setChangedAt(plan.at());
        row.setStatus(plan.status().name());
        row.setLastWord(plan.lastWord().name());
        row.setCoHostDepartmentIds(
                plan.coHosts().stream().map(DepartmentId::value).toArray(Long[]::new));
        row.setIdentity(plan.identity());
        NewPlan.Origin origin = plan.origin();
        row.setPlanImportId(origin == null ? null : origin.importId());
        row.setFileRow(origin == null ? "" : origin.row());
        row.setRowHash(origin == null ? "" : origin.hash());
        fill(row, plan.facts());
        return row;
    }

    static void fill(PlanRecord row, PlanFacts facts) {
        row.setTitle(facts.title());
        row.setCohort(facts.cohort());
        row.setAgencyAsWritten(facts.agencyAsWritten());
        row.setAudience(facts.audience());
        row.setWords(pairs(facts.title() + " " + facts.audience()));
        row.setRegion(facts.region());
        row.setFirstDay(facts.dates().start());
        row.setLastDay(facts.dates().end());
        row.setDatePrecision(facts.dates().precision().name());
        row.setOccurrences(facts.dates().occurrences().toArray(LocalDate[]::new));
        fill(row, facts.headcount());
        fill(row, facts.budget());
        row.setDays(facts.length().days());
        row.setHours(facts.length().hours());
        row.setVenue(facts.venue());
        row.setHost(facts.host());
        row.setMode(facts.mode());
        row.setContact(facts.contact());
        row.setCategory(facts.category());
        row.setNotes(facts.notes());
        row.setReference(facts.reference());
        row.setTitleAsWritten(facts.asWritten().title());
        row.setDatesAsWritten(facts.asWritten().dates());
        row.setHeadcountAsWritten(facts.asWritten().headcount());
        row.setBudgetAsWritten(facts.asWritten().budget());
        row.setLengthAsWritten(facts.asWritten().length());
    }

    private static void fill(PlanRecord row, @Nullable Headcount headcount) {
        row.setHeadcount(headcount == null ? null : headcount.total());
        row.setHeadcountApproximate(headcount != null && headcount.approximate());
        row.setHeadcountPerCohort(headcount == null ? null : headcount.perCohort());
        row.setHeadcountCohorts(headcount == null ? null : headcount.cohorts());
    }

    private static void fill(PlanRecord row, @Nullable Amount budget) {
        row.setBudget(budget == null ? null : budget.value());
        row.setCurrency(budget == null ? null : budget.currency());
    }

    static PlanFacts facts(PlanRecord row) {
        return new PlanFacts(
                row.getTitle(),
                row.getCohort(),
                row.getAgencyAsWritten(),
                row.getAudience(),
                row.getRegion(),
                dates(
                        row.getFirstDay(),
                        row.getLastDay(),
                        row.getDatePrecision(),
                        row.getOccurrences()),
                row.getHeadcount() == null
                        ? null
                        : new Headcount(
                                row.getHeadcount(),
                                row.getHeadcountApproximate(),
                                row.getHeadcountPerCohort(),
                                row.getHeadcountCohorts()),
                row.getBudget() == null ? null : new Amount(row.getBudget(), row.getCurrency()),
                new TrainingLength(row.getDays(), row.getHours()),
                row.getVenue(),
                row.getHost(),
                row.getMode(),
                row.getContact(),
                row.getCategory(),
                row.getNotes(),
                row.getReference(),
                new PlanFacts.AsWritten(
                        row.getTitleAsWritten(),
                        row.getDatesAsWritten(),
                        row.getHeadcountAsWritten(),
                        row.getBudgetAsWritten(),
                        row.getLengthAsWritten()));
    }

    static PlannedDates dates(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            String precision,
            LocalDate[] days) {
        return new PlannedDates(first, last, DatePrecision.valueOf(precision), Arrays.asList(days));
    }

    /**
     * Overlapping pairs of characters, so that an index finds Chinese words of two characters,
     * which trigrams cannot. A text of one character has none, so that searching for it excludes
     * nothing.
     */
    static String[] pairs(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int[] characters = folded.codePoints().toArray();
        Set<String> pairs = new HashSet<>();
        for (int place = 0; place + 1 < characters.length; place++) {
            pairs.add(new String(characters, place, 2));
        }
        return pairs.toArray(String[]::new);
    }
}
