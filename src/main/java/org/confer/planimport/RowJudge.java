package org.confer.planimport;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Sha256;
import org.confer.planfile.PlanEntry;
import org.confer.planfile.PlanFileProposal;
import org.confer.planfile.ReadRow;
import org.confer.planfile.ReadRow.Verdict;
import org.confer.training.Agencies;
import org.confer.training.PlanFacts;
import org.confer.training.PlanIdentity;
import org.jspecify.annotations.Nullable;

/** Decides for one row after the other whose plan it becomes, and in which year's round. */
final class RowJudge {

    private final AgencyNames names;
    private final Agencies directory;
    private final Map<String, Integer> yearOfSheet = new HashMap<>();
    private final int thisYear;
    private final Map<String, Integer> alike = new HashMap<>();

    RowJudge(AgencyNames names, Agencies directory, PlanFileProposal proposal, int thisYear) {
        this.names = names;
        this.directory = directory;
        this.thisYear = thisYear;
        for (PlanFileProposal.Sheet sheet : proposal.sheets()) {
            if (sheet.year() != null) {
                yearOfSheet.put(sheet.name(), sheet.year().first());
            }
        }
    }

    JudgedRow judge(ReadRow row) {
        PlanEntry entry = row.entry();
        if (entry == null) {
            return JudgedRow.withoutPlan(row.verdict(), row.key(), null);
        }
        PlanFacts facts;
        try {
            facts = facts(entry);
        } catch (InvalidInput tooLong) {
            return JudgedRow.withoutPlan(row.verdict(), row.key(), tooLong.reason());
        }
        Optional<DepartmentId> department = names.department(entry.agency());
        if (department.isEmpty()) {
            return JudgedRow.withoutPlan(
                    row.verdict(),
                    row.key(),
                    Message.of("planimport.agencyUnknown", entry.agency()));
        }
        if (!names.mayImportFor(department.get())) {
            return JudgedRow.withoutPlan(
                    row.verdict(),
                    row.key(),
                    Message.of("planimport.otherAgency", directory.name(department.get())));
        }
        return planned(row.verdict(), row.key(), department.get(), year(row, facts), facts);
    }

    private JudgedRow planned(
            Verdict verdict, String key, DepartmentId department, int year, PlanFacts facts) {
        String shelf = department + "/" + year + "/" + PlanIdentity.base(facts);
        int nth = alike.merge(shelf, 1, Integer::sum);
        return new JudgedRow(
                verdict,
                RowEffect.ADDED,
                department,
                year,
                PlanIdentity.of(facts, nth),
                hash(facts),
                key,
                facts.audience(),
                facts.dates().start(),
                null,
                null);
    }

    /** The planning year of the file, else that of the first day. */
    private int year(ReadRow row, PlanFacts facts) {
        Integer told = yearOfSheet.get(row.sheet());
        @Nullable LocalDate start = facts.dates().start();
        if (told != null) {
            return told;
        }
        return start == null ? thisYear : start.getYear();
    }

    /**
     * @throws InvalidFact if a cell is longer than a plan can hold
     */
    static PlanFacts facts(PlanEntry entry) {
        return new PlanFacts(
                entry.title(),
                entry.cohort(),
                entry.agency(),
                entry.audience(),
                entry.region(),
                entry.dates(),
                entry.headcount(),
                entry.budget(),
                entry.length(),
                entry.venue(),
                entry.host(),
                entry.mode(),
                entry.contact(),
                entry.category(),
                entry.notes(),
                entry.reference(),
                new PlanFacts.AsWritten(
                        entry.titleAsWritten(),
                        entry.datesAsWritten(),
                        entry.headcountAsWritten(),
                        entry.budgetAsWritten(),
                        entry.lengthAsWritten()));
    }

    static String hash(PlanFacts facts) {
        return Sha256.hex(facts.toString());
    }
}
