package org.confer.planfile;

import java.time.LocalDate;
import java.util.List;
import org.confer.kernel.Message;
import org.confer.planfile.PlanFileProposal.Column;
import org.confer.sheet.Cell;
import org.jspecify.annotations.Nullable;

/** Reads when a row takes place, from one cell or from start and end. */
final class RowDates {

    private final RowCells cells;
    private final DateCells reader;
    private final @Nullable Integer planYear;

    RowDates(RowCells cells, DateCells reader, @Nullable Integer planYear) {
        this.cells = cells;
        this.reader = reader;
        this.planYear = planYear;
    }

    /**
     * @param remarks gets what was wrong; then the dates are {@link PlannedDates#NONE}
     */
    PlannedDates read(List<Remark> remarks) {
        Column start = filled(ColumnRole.START);
        Column end = filled(ColumnRole.END);
        PlannedDates dates;
        if (start != null && end != null) {
            dates = both(start, end, remarks);
        } else {
            Column only = start != null ? start : end != null ? end : filled(ColumnRole.DATES);
            dates = only == null ? nothing(remarks) : one(only, remarks);
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

    private @Nullable Column filled(ColumnRole role) {
        Column column = cells.column(role);
        return column == null || cells.cell(column).isBlank() ? null : column;
    }

    private PlannedDates nothing(List<Remark> remarks) {
        remarks.add(
                new Remark(
                        Remark.Kind.NO_DATE_YET, null, null, Message.of("planfile.remark.noDate")));
        return PlannedDates.NONE;
    }

    private PlannedDates both(Column start, Column end, List<Remark> remarks) {
        PlannedDates from = one(start, remarks);
        PlannedDates to = one(end, remarks);
        LocalDate first = from.start();
        LocalDate last = to.end();
        if (first == null || last == null) {
            return PlannedDates.NONE;
        }
        if (last.isBefore(first)) {
            String written = words(start) + " – " + words(end);
            remarks.add(
                    RowInterpreter.remark(
                            Remark.Kind.END_BEFORE_START,
                            cells,
                            end,
                            Message.of("planfile.remark.endBeforeStart", written)));
            return PlannedDates.NONE;
        }
        DatePrecision precision = WrittenDates.coarser(from.precision(), to.precision());
        boolean same = from.equals(to);
        return same ? from : PlannedDates.of(first, last, precision);
    }

    private PlannedDates one(Column column, List<Remark> remarks) {
        Cell cell = cells.cell(column);
        String words = words(column);
        switch (reader.read(cell)) {
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

    private String words(Column column) {
        return Words.of(cells.cell(column).text());
    }

    private void say(List<Remark> remarks, Remark.Kind kind, Column column, Message message) {
        remarks.add(RowInterpreter.remark(kind, cells, column, message));
    }
}
