package org.confer.planfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.confer.kernel.Message;
import org.confer.plancell.CellWords;
import org.confer.plancell.DateCells;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.DateReading;
import org.confer.plancell.PlanYear;
import org.confer.plancell.PlannedDates;
import org.confer.plancell.WrittenDates;
import org.confer.planfile.PlanFileProposal.Column;
import org.confer.sheet.Cell;
import org.jspecify.annotations.Nullable;

/** Reads when a row takes place, from one cell or from start and end. */
final class RowDates {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final RowCells cells;
    private final DateCells reader;
    private final @Nullable PlanYear planYear;
    private final @Nullable Integer month;

    /**
     * @param month of dates that tell only days; null if not known
     */
    RowDates(
            RowCells cells,
            DateCells reader,
            @Nullable PlanYear planYear,
            @Nullable Integer month) {
        this.cells = cells;
        this.reader = reader;
        this.planYear = planYear;
        this.month = month;
    }

    /**
     * @param remarks gets what was wrong; then the dates are {@link PlannedDates#NONE}
     */
    PlannedDates read(List<Remark> remarks) {
        boolean start = isTold(ColumnRole.START);
        boolean end = isTold(ColumnRole.END);
        PlannedDates dates;
        if (start && end) {
            dates = both(remarks);
        } else if (start || end) {
            dates = one(start ? ColumnRole.START : ColumnRole.END, month, remarks);
        } else if (isTold(ColumnRole.DATES)) {
            dates = one(ColumnRole.DATES, month, remarks);
        } else {
            dates = isTold(ColumnRole.MONTH) ? wholeMonth(remarks) : nothing(remarks);
        }
        if (RowInterpreter.isOutside(dates.start(), planYear)
                && RowInterpreter.isOutside(dates.end(), planYear)
                && dates.start() != null) {
            remarks.add(
                    new Remark(
                            Remark.Kind.OTHER_YEAR,
                            null,
                            null,
                            Message.of(
                                    "planfile.remark.otherYear",
                                    Integer.toString(dates.start().getYear()))));
        }
        return dates;
    }

    private boolean isTold(ColumnRole role) {
        return !cells.date(role).isBlank();
    }

    private PlannedDates wholeMonth(List<Remark> remarks) {
        return month == null
                ? one(ColumnRole.MONTH, null, remarks)
                : found(reader.inMonth("", month), ColumnRole.MONTH, remarks);
    }

    private PlannedDates nothing(List<Remark> remarks) {
        remarks.add(
                new Remark(
                        Remark.Kind.NO_DATE_YET, null, null, Message.of("planfile.remark.noDate")));
        return PlannedDates.NONE;
    }

    private PlannedDates both(List<Remark> remarks) {
        PlannedDates from = one(ColumnRole.START, month, remarks);
        LocalDate begins = from.start();
        Integer inMonth = begins == null ? month : Integer.valueOf(begins.getMonthValue());
        PlannedDates to = one(ColumnRole.END, inMonth, remarks);
        LocalDate first = from.start();
        LocalDate last = acrossNewYear(first, to.end());
        if (first == null || last == null) {
            return PlannedDates.NONE;
        }
        if (last.isBefore(first)) {
            String written = words(ColumnRole.START) + " – " + words(ColumnRole.END);
            remarks.add(
                    RowInterpreter.remark(
                            Remark.Kind.END_BEFORE_START,
                            cells,
                            column(ColumnRole.END),
                            Message.of("planfile.remark.endBeforeStart", written)));
            return PlannedDates.NONE;
        }
        DatePrecision precision = WrittenDates.coarser(from.precision(), to.precision());
        boolean same = from.equals(to);
        return same ? from : PlannedDates.of(first, last, precision);
    }

    /** Winter courses end in the next year; written without years that looks like going back. */
    private @Nullable LocalDate acrossNewYear(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null || !last.isBefore(first)) {
            return last;
        }
        boolean crosses =
                first.getYear() == last.getYear()
                        && first.getMonthValue() >= 10
                        && last.getMonthValue() <= 3
                        && !YEAR.matcher(words(ColumnRole.END)).find();
        return crosses ? last.plusYears(1) : last;
    }

    private PlannedDates one(ColumnRole role, @Nullable Integer inMonth, List<Remark> remarks) {
        Cell cell = cells.date(role);
        DateReading reading = reader.read(cell);
        if (reading instanceof DateReading.Unclear && inMonth != null) {
            reading = reader.inMonth(CellWords.of(cell.text()), inMonth);
        }
        return found(reading, role, remarks);
    }

    private PlannedDates found(DateReading reading, ColumnRole role, List<Remark> remarks) {
        Column column = column(role);
        String words = words(role);
        switch (reading) {
            case DateReading.Found(PlannedDates dates, boolean ambiguous) -> {
                if (ambiguous && dates.start() != null) {
                    remarks.add(
                            RowInterpreter.remark(
                                    Remark.Kind.AMBIGUOUS_DATE,
                                    cells,
                                    column,
                                    Message.of(
                                            "planfile.remark.ambiguousDate",
                                            words,
                                            dates.start())));
                }
                return dates;
            }
            case DateReading.Later() ->
                    say(
                            remarks,
                            Remark.Kind.NO_DATE_YET,
                            column,
                            Message.of("planfile.remark.noDateYet", words));
            case DateReading.Impossible(int month, int day) ->
                    say(
                            remarks,
                            Remark.Kind.IMPOSSIBLE_DATE,
                            column,
                            month < 1 || month > 12
                                    ? Message.of("planfile.remark.impossibleMonth", words, month)
                                    : Message.of(
                                            "planfile.remark.impossibleDay", words, month, day));
            case DateReading.Backwards() ->
                    say(
                            remarks,
                            Remark.Kind.END_BEFORE_START,
                            column,
                            Message.of("planfile.remark.endBeforeStart", words));
            case DateReading.NoYear() ->
                    say(
                            remarks,
                            Remark.Kind.YEAR_UNKNOWN,
                            column,
                            Message.of("planfile.remark.yearUnknown", words));
            case DateReading.Unclear() ->
                    say(
                            remarks,
                            Remark.Kind.DATE_NOT_UNDERSTOOD,
                            column,
                            Message.of("planfile.remark.dateNotUnderstood", words));
        }
        return PlannedDates.NONE;
    }

    private Column column(ColumnRole role) {
        return Objects.requireNonNull(cells.column(role));
    }

    private String words(ColumnRole role) {
        return CellWords.of(cells.date(role).text());
    }

    private void say(List<Remark> remarks, Remark.Kind kind, Column column, Message message) {
        remarks.add(RowInterpreter.remark(kind, cells, column, message));
    }
}
