package org.confer.planfile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.confer.kernel.Message;
import org.confer.plancell.Amount;
import org.confer.plancell.Headcount;
import org.confer.plancell.WrittenHeadcount;
import org.confer.plancell.WrittenMoney;
import org.confer.planfile.PlanFileProposal.Column;
import org.confer.sheet.Cell;
import org.jspecify.annotations.Nullable;

/** Adds up people and money along the rows, to see whether a totals row agrees. */
final class RowTotals {

    private static final Pattern SUBTOTAL = Pattern.compile("(?i)小 ?计.*|sub-?total.*|本页合计.*");
    private static final Pattern ROUGH = Pattern.compile(".*(?:约|余|多|about|approx|\\+).*");

    /** Sums of one stretch of rows, without and with the repeated ones. */
    private static final class Sums {
        private long people;
        private long peopleWithRepeats;
        private BigDecimal money = BigDecimal.ZERO;
        private BigDecimal moneyWithRepeats = BigDecimal.ZERO;
        private boolean peopleMissing;
        private boolean moneyMissing;
        private int rows;

        void add(long heads, BigDecimal sum, boolean repeated) {
            peopleWithRepeats += heads;
            moneyWithRepeats = moneyWithRepeats.add(sum);
            if (!repeated) {
                people += heads;
                money = money.add(sum);
            }
            rows++;
        }
    }

    private Sums all = new Sums();
    private Sums sinceSubtotal = new Sums();
    private Sums sinceTotal = new Sums();

    /** Every row that is meant as a plan counts, also one that cannot be imported. */
    void add(
            RowCells cells,
            @Nullable Headcount headcount,
            @Nullable Amount budget,
            boolean repeated) {
        boolean peopleMissing = headcount == null && !cells.words(ColumnRole.HEADCOUNT).isEmpty();
        boolean moneyMissing = budget == null && !cells.words(ColumnRole.BUDGET).isEmpty();
        for (Sums sums : List.of(all, sinceSubtotal, sinceTotal)) {
            sums.add(
                    headcount == null ? 0 : headcount.total(),
                    budget == null ? BigDecimal.ZERO : budget.value(),
                    repeated);
            sums.peopleMissing |= peopleMissing;
            sums.moneyMissing |= moneyMissing;
        }
    }

    /**
     * @return what does not add up; empty if all does or nothing can be compared
     */
    List<Remark> check(RowCells cells, WrittenMoney money, String name) {
        boolean subtotal = SUBTOTAL.matcher(name).matches();
        List<Sums> comparable = subtotal ? List.of(sinceSubtotal) : List.of(all, sinceTotal);
        List<Remark> remarks = new ArrayList<>();
        checkPeople(cells, comparable).ifPresent(remarks::add);
        checkMoney(cells, money, comparable).ifPresent(remarks::add);
        sinceSubtotal = new Sums();
        if (!subtotal) {
            sinceTotal = new Sums();
        }
        return remarks;
    }

    private static Optional<Remark> checkPeople(RowCells cells, List<Sums> comparable) {
        Column column = cells.column(ColumnRole.HEADCOUNT);
        Cell cell = cells.cell(ColumnRole.HEADCOUNT);
        if (column == null || cell.isBlank() || ROUGH.matcher(cell.text()).matches()) {
            return Optional.empty();
        }
        if (!(WrittenHeadcount.read(cell.text()) instanceof WrittenHeadcount.Reading.Found found)) {
            return Optional.empty();
        }
        long told = found.headcount().total();
        for (Sums sums : comparable) {
            if (sums.rows == 0 || sums.people == told) {
                return Optional.empty();
            }
        }
        Sums sums = comparable.getFirst();
        if (sums.peopleWithRepeats == told) {
            return Optional.of(
                    remark(
                            cells,
                            column,
                            Message.of(
                                    "planfile.remark.totalsCountRepeats",
                                    cell.text(),
                                    sums.people)));
        }
        return sums.peopleMissing
                ? Optional.empty()
                : Optional.of(
                        remark(
                                cells,
                                column,
                                Message.of(
                                        "planfile.remark.totalsDiffer", cell.text(), sums.people)));
    }

    private static Optional<Remark> checkMoney(
            RowCells cells, WrittenMoney money, List<Sums> comparable) {
        Column column = cells.column(ColumnRole.BUDGET);
        Cell cell = cells.cell(ColumnRole.BUDGET);
        if (column == null || cell.isBlank() || ROUGH.matcher(cell.text()).matches()) {
            return Optional.empty();
        }
        Optional<Amount> told = money.read(cell.text());
        if (told.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = told.get().value();
        for (Sums sums : comparable) {
            if (sums.rows == 0 || sums.money.compareTo(sum) == 0) {
                return Optional.empty();
            }
        }
        Sums sums = comparable.getFirst();
        BigDecimal factor = BigDecimal.valueOf(column.unit().factor());
        String counted = sums.money.divide(factor).stripTrailingZeros().toPlainString();
        if (sums.moneyWithRepeats.compareTo(sum) == 0) {
            return Optional.of(
                    remark(
                            cells,
                            column,
                            Message.of(
                                    "planfile.remark.totalsCountRepeats", cell.text(), counted)));
        }
        return sums.moneyMissing
                ? Optional.empty()
                : Optional.of(
                        remark(
                                cells,
                                column,
                                Message.of("planfile.remark.totalsDiffer", cell.text(), counted)));
    }

    private static Remark remark(RowCells cells, Column column, Message message) {
        return new Remark(
                Remark.Kind.TOTALS_DIFFER, cells.address(column), column.heading(), message);
    }
}
