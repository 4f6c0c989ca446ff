package org.confer.savings;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.confer.consolidation.Consolidation;
import org.confer.consolidation.Consolidations;
import org.confer.duplicate.DuplicateGroups;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Messages;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.Tier;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.savings.SavingsReport.Line;
import org.confer.savings.SavingsReport.Sum;
import org.confer.sheet.Cell;
import org.confer.sheet.SheetWriter;
import org.confer.training.PlanOutline;
import org.confer.training.Plans;
import org.confer.training.RoundSpan;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reckons what a round has saved. A decision's saving is shared among the agencies whose plans fell
 * away, in proportion to these plans' person-days, and to their number where those are not told.
 */
@Service
@Transactional(readOnly = true)
public class SavingsReports {

    private static final int DECIMALS = 4;
    private static final int QUARTERS = 4;

    private final Consolidations consolidations;
    private final DuplicateGroups groups;
    private final Plans plans;
    private final Departments departments;
    private final Messages messages;
    private final CurrentUser user;

    SavingsReports(
            Consolidations consolidations,
            DuplicateGroups groups,
            Plans plans,
            Departments departments,
            Messages messages,
            CurrentUser user) {
        this.consolidations = consolidations;
        this.groups = groups;
        this.plans = plans;
        this.departments = departments;
        this.messages = messages;
        this.user = user;
    }

    /** Years with plans that one may see, latest first, each followed by its quarters. */
    @Requires(Permission.SEE_DUPLICATES)
    public List<RoundSpan> rounds() {
        return plans.years().stream()
                .<RoundSpan>mapMulti((year, rounds) -> {
                    rounds.accept(new RoundSpan(year, null));
                    for (int quarter = 1; quarter <= QUARTERS; quarter++) {
                        rounds.accept(new RoundSpan(year, quarter));
                    }
                })
                .toList();
    }

    @Requires(Permission.SEE_DUPLICATES)
    public SavingsReport of(RoundSpan round) {
        Map<DepartmentId, Integer> received = plans.received(round);
        Map<DepartmentId, Sum> saved = new HashMap<>();
        for (Consolidation done : consolidations.carriedOut(round)) {
            share(done, saved);
        }
        List<Line> byAgency = new ArrayList<>();
        Map<Tier, Line> byTier = new TreeMap<>();
        for (DepartmentListing agency : departments.active()) {
            int handedIn = received.getOrDefault(agency.id(), 0);
            if (handedIn > 0) {
                Line line =
                        new Line(agency, handedIn, saved.getOrDefault(agency.id(), Sum.NOTHING));
                byAgency.add(line);
                byTier.merge(agency.tier(), new Line(null, handedIn, line.saved()), Line::and);
            }
        }
        byAgency.sort(
                Comparator.comparing((Line line) -> line.saved().personDays())
                        .reversed()
                        .thenComparing(Line::received, Comparator.reverseOrder()));
        DuplicateGroups.Tally tally = groups.tally(round);
        return new SavingsReport(
                round,
                received.values().stream().mapToInt(Integer::intValue).sum(),
                tally.found(),
                tally.confirmed(),
                tally.consolidated(),
                saved.values().stream().reduce(Sum.NOTHING, Sum::and),
                byAgency,
                byTier);
    }

    private void share(Consolidation done, Map<DepartmentId, Sum> saved) {
        List<PlanOutline> fallen =
                consolidations.plans(done.id()).stream()
                        .filter(plan -> !plan.id().equals(done.chosen()))
                        .filter(plan -> !plan.status().takesPlace())
                        .toList();
        BigDecimal all =
                fallen.stream()
                        .map(SavingsReports::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        for (PlanOutline plan : fallen) {
            BigDecimal share = weight(plan).divide(all, DECIMALS * 2, RoundingMode.HALF_UP);
            Map<String, BigDecimal> money = new TreeMap<>();
            BigDecimal budget = done.saves().budget();
            if (budget != null) {
                String currency = done.saves().currency();
                money.put(currency == null ? "" : currency, part(budget, share));
            }
            BigDecimal days = done.saves().personDays();
            Sum sum = new Sum(1, days == null ? BigDecimal.ZERO : part(days, share), money);
            saved.merge(plan.department(), sum, Sum::and);
        }
    }

    private static BigDecimal part(BigDecimal whole, BigDecimal share) {
        return whole.multiply(share).setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal weight(PlanOutline plan) {
        BigDecimal personDays = plan.personDays().orElse(BigDecimal.ZERO);
        return personDays.signum() > 0 ? personDays : BigDecimal.ONE;
    }

    /** The report as a table, as CSV. */
    @Requires(Permission.SEE_DUPLICATES)
    public byte[] csv(RoundSpan round) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(round, SheetWriter.csv(out));
        return out.toByteArray();
    }

    /** The report as a table, as XLSX. */
    @Requires(Permission.SEE_DUPLICATES)
    public byte[] xlsx(RoundSpan round) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(round, SheetWriter.xlsx(out, round.toString()));
        return out.toByteArray();
    }

    private void write(RoundSpan round, SheetWriter writer) {
        SavingsReport report = of(round);
        Locale language = user.locale();
        List<String> currencies = List.copyOf(report.saved().money().keySet());
        try (writer) {
            List<String> head =
                    new ArrayList<>(
                            List.of(
                                    messages.text("savings.agency", language),
                                    messages.text("savings.tier", language),
                                    messages.text("savings.received", language),
                                    messages.text("savings.fallen", language),
                                    messages.text("savings.personDays", language)));
            currencies.forEach(
                    currency -> head.add(messages.text("savings.moneyIn", language, currency)));
            writer.row(head.toArray(String[]::new));
            for (Line line : report.byAgency()) {
                DepartmentListing agency = line.agency();
                List<Cell> cells = new ArrayList<>();
                cells.add(Cell.of(agency == null ? "" : agency.name()));
                cells.add(
                        agency == null
                                ? Cell.BLANK
                                : Cell.of(
                                        messages.text(
                                                "organisation.tier." + agency.tier(), language)));
                cells.add(Cell.of(line.received()));
                cells.add(Cell.of(line.saved().plans()));
                cells.add(Cell.of(line.saved().personDays()));
                currencies.forEach(currency ->
                        cells.add(
                                Cell.of(
                                        line.saved()
                                                .money()
                                                .getOrDefault(currency, BigDecimal.ZERO))));
                writer.row(cells);
            }
        }
    }
}
