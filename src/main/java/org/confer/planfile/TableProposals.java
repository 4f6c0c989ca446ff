package org.confer.planfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.plancell.AgencyNames;
import org.confer.plancell.CellWords;
import org.confer.plancell.DateOrder;
import org.confer.plancell.PlanYear;
import org.confer.plancell.PlanYears;
import org.confer.plancell.WrittenMoney;
import org.confer.planfile.PlanFileProposal.Column;
import org.confer.planfile.PlanFileProposal.Sheet;
import org.confer.planfile.PlanFileReader.Hints;
import org.confer.sheet.Cell;
import org.confer.sheet.SheetReader;
import org.confer.sheet.SheetRow;
import org.confer.sheet.SheetRows;
import org.confer.sheet.SheetShape;
import org.jspecify.annotations.Nullable;

/** Finds out how a CSV or a workbook is to be read, from its first rows. */
final class TableProposals {

    /** Enough to judge every column; the rest of a long file looks the same. */
    private static final int SAMPLE_ROWS = 300;

    private static final Pattern SHORT_DATE =
            Pattern.compile(
                    "(?<![\\d.])(\\d{1,2})([-/.])(\\d{1,2})\\2(?:20)?\\d{2}(?!\\d)"
                            + "|(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/])");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?i)dd? ?[-/.] ?mm?(?: ?[-/.] ?y|\\b)|day first|\\buk dates?\\b|british date|日/月/年");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(?i)mm? ?[-/.] ?dd?(?: ?[-/.] ?y|\\b)|month first|\\bus dates?\\b|\\b(?:us|american)(?: style)? date|月/日/年");
    private static final Pattern WRITTEN_YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");

    private final Path file;
    private final String fileName;
    private final Hints hints;
    private final SheetShape shape;
    private final @Nullable CorrectedProposal former;

    /**
     * @param former what a person made of a former proposal; null at first
     */
    TableProposals(
            Path file,
            String fileName,
            SheetShape shape,
            Hints hints,
            @Nullable CorrectedProposal former) {
        this.file = file;
        this.fileName = fileName;
        this.shape = shape;
        this.hints = hints;
        this.former = former;
    }

    /** A sheet's first rows and what was made of them. */
    private record Draft(Sheet sheet, List<SheetRow> rows) {}

    PlanFileProposal propose() {
        List<Draft> drafts = new ArrayList<>();
        for (String name : shape.sheets()) {
            drafts.add(draft(name, sample(name)));
        }
        if (drafts.stream().noneMatch(draft -> draft.sheet().included())) {
            boolean blank = drafts.stream().allMatch(draft -> draft.rows().isEmpty());
            throw new NotAPlanFile(
                    blank
                            ? Message.of("planfile.notAPlanFile.noRows")
                            : Message.of("planfile.notAPlanFile.noHeadings"));
        }
        String currency = currency(drafts);
        return new PlanFileProposal(
                shape instanceof SheetShape.Csv
                        ? PlanFileProposal.Format.CSV
                        : PlanFileProposal.Format.XLSX,
                fileName,
                shape instanceof SheetShape.Csv csv ? csv.charset().name() : null,
                shape instanceof SheetShape.Csv csv ? String.valueOf(csv.delimiter()) : null,
                drafts.stream().map(Draft::sheet).toList(),
                currency,
                dateOrder(drafts, currency));
    }

    private List<SheetRow> sample(String sheet) {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetRows all = SheetReader.open(file, shape, sheet)) {
            Optional<SheetRow> row;
            while (rows.size() < SAMPLE_ROWS && (row = all.next()).isPresent()) {
                if (!row.get().isBlank()) {
                    rows.add(row.get());
                }
            }
        }
        return rows;
    }

    private Draft draft(String name, List<SheetRow> rows) {
        HeaderRow found = HeaderRow.find(rows, hints.memory());
        if (found == null) {
            found = withoutHeadings(rows);
        }
        HeaderRow told = former == null ? null : toldHeader(former, name, rows);
        HeaderRow header = told == null ? found : told;
        int headerRow = header == null ? 0 : header.number();
        List<String> headings = header == null ? List.of() : header.headings();
        List<String> above = above(rows, headerRow);
        List<ColumnSample> samples = samples(rows, headerRow);
        List<Column> columns = ColumnPlan.of(headings, samples, above, hints.memory());
        boolean included =
                told != null
                        || header != null
                                && !hints.memory().leavesOut(name)
                                && isPlanTable(columns, rows, headerRow);
        Sheet sheet =
                new Sheet(
                        name,
                        included,
                        found == null ? 0 : found.number(),
                        columns,
                        agency(above, name),
                        year(name, above, rows, headerRow, columns));
        return new Draft(sheet, rows);
    }

    /**
     * @throws InvalidInput if there are no rows below the row that was named
     */
    private static @Nullable HeaderRow toldHeader(
            CorrectedProposal former, String sheet, List<SheetRow> rows) {
        Integer number = former.headerRow(sheet).orElse(null);
        if (number == null) {
            return null;
        }
        if (rows.stream().noneMatch(row -> row.number() > number)) {
            throw new InvalidInput(Message.of("planfile.noRowsBelow", number));
        }
        return HeaderRow.at(rows, number);
    }

    /** A table without headings: taken as one if a column of titles and one of dates stand out. */
    private static @Nullable HeaderRow withoutHeadings(List<SheetRow> rows) {
        List<ColumnSample> samples = samples(rows, 0);
        boolean titles = samples.stream().anyMatch(s -> s.guess(ColumnRole.TITLE) > 0);
        boolean dates = samples.stream().anyMatch(s -> s.guess(ColumnRole.DATES) > 0);
        return titles && dates ? new HeaderRow(0, List.of()) : null;
    }

    private static boolean isPlanTable(List<Column> columns, List<SheetRow> rows, int headerRow) {
        boolean hasTitle = columns.stream().anyMatch(column -> column.role() == ColumnRole.TITLE);
        long others =
                columns.stream()
                        .filter(column ->
                                switch (column.role()) {
                                    case AUDIENCE,
                                            DATES,
                                            START,
                                            HEADCOUNT,
                                            VENUE,
                                            BUDGET,
                                            LENGTH,
                                            AGENCY,
                                            HOST,
                                            MODE ->
                                            true;
                                    default -> false;
                                })
                        .count();
        boolean hasRows = rows.stream().anyMatch(row -> row.number() > headerRow);
        return hasTitle && others > 0 && hasRows;
    }

    private static List<String> above(List<SheetRow> rows, int headerRow) {
        List<String> lines = new ArrayList<>();
        for (SheetRow row : rows) {
            if (row.number() >= headerRow) {
                break;
            }
            StringBuilder line = new StringBuilder();
            for (Cell cell : row.cells()) {
                if (!cell.isBlank()) {
                    line.append(line.isEmpty() ? "" : "  ").append(cell.text().strip());
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static List<ColumnSample> samples(List<SheetRow> rows, int headerRow) {
        List<ColumnSample> samples = new ArrayList<>();
        for (SheetRow row : rows) {
            if (row.number() <= headerRow || isPoor(row)) {
                continue;
            }
            while (samples.size() < row.width()) {
                samples.add(new ColumnSample());
            }
            for (int column = 0; column < samples.size(); column++) {
                samples.get(column).add(row.filled(column));
            }
        }
        return samples;
    }

    /** Section headings and footnotes say nothing about the columns. */
    private static boolean isPoor(SheetRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count() < 2;
    }

    private @Nullable String agency(List<String> above, String sheet) {
        for (String line : above) {
            Optional<String> told = AgencyNames.told(line);
            if (told.isPresent()) {
                return told.get();
            }
        }
        for (String line : above) {
            Optional<String> named = AgencyNames.inTitle(line);
            if (named.isPresent()) {
                return named.get();
            }
        }
        if (shape.sheets().size() > 1 && AgencyNames.isAgency(sheet)) {
            return CellWords.of(sheet);
        }
        String remembered = hints.agency() != null ? hints.agency() : hints.memory().agency();
        return AgencyNames.inFileName(fileName).orElse(remembered);
    }

    private @Nullable PlanYear year(
            String sheet,
            List<String> above,
            List<SheetRow> rows,
            int headerRow,
            List<Column> columns) {
        List<String> lines = new ArrayList<>(above);
        lines.add(sheet);
        lines.add(fileName);
        return PlanYears.in(lines)
                .or(() -> mostWritten(rows, headerRow, columns).map(PlanYear::calendar))
                .orElse(hints.year() == null ? null : PlanYear.calendar(hints.year()));
    }

    /** The year that most dates in the table name. */
    private static Optional<Integer> mostWritten(
            List<SheetRow> rows, int headerRow, List<Column> columns) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (SheetRow row : rows) {
            for (Column column : columns) {
                if (row.number() > headerRow && isDate(column.role())) {
                    Cell cell = row.filled(column.index());
                    Matcher year = WRITTEN_YEAR.matcher(cell.text());
                    boolean shown = !(cell instanceof Cell.Moment moment) || moment.yearShown();
                    if (shown && year.find()) {
                        counts.merge(Integer.valueOf(year.group(1)), 1, Integer::sum);
                    }
                }
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static boolean isDate(ColumnRole role) {
        return role == ColumnRole.DATES
                || role == ColumnRole.START
                || role == ColumnRole.END
                || role == ColumnRole.MONTH;
    }

    private @Nullable String currency(List<Draft> drafts) {
        for (Draft draft : drafts) {
            for (Column column : draft.sheet().columns()) {
                if (column.role() == ColumnRole.BUDGET) {
                    Optional<String> told =
                            WrittenMoney.currencyIn(column.heading())
                                    .or(() -> currencyInColumn(draft, column));
                    if (told.isPresent()) {
                        return told.get();
                    }
                }
            }
        }
        if (hints.memory().currency() != null) {
            return hints.memory().currency();
        }
        return isChinese(drafts) ? "CNY" : null;
    }

    private static Optional<String> currencyInColumn(Draft draft, Column column) {
        for (SheetRow row : draft.rows()) {
            if (row.number() > draft.sheet().headerRow()) {
                Optional<String> told = WrittenMoney.currencyIn(row.cell(column.index()).text());
                if (told.isPresent()) {
                    return told;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isChinese(List<Draft> drafts) {
        return drafts.stream()
                .flatMap(draft -> draft.sheet().columns().stream())
                .anyMatch(column ->
                        column.role() == ColumnRole.TITLE
                                && (CellWords.hasHan(column.heading())
                                        || CellWords.hasHan(column.sample())));
    }

    private static int above12(String digits) {
        return Integer.parseInt(digits) > 12 ? 1 : 0;
    }

    /** Notes first, then days above twelve, then what the language and the currency suggest. */
    private DateOrder dateOrder(List<Draft> drafts, @Nullable String currency) {
        int dayFirst = 0;
        int monthFirst = 0;
        for (Draft draft : drafts) {
            Sheet sheet = draft.sheet();
            List<String> lines = new ArrayList<>(above(draft.rows(), sheet.headerRow()));
            sheet.columns().forEach(column -> lines.add(column.heading()));
            for (String line : lines) {
                if (DAY_FIRST.matcher(line).find()) {
                    return DateOrder.DAY_FIRST;
                }
                if (MONTH_FIRST.matcher(line).find()) {
                    return DateOrder.MONTH_FIRST;
                }
            }
            for (SheetRow row : draft.rows()) {
                for (Column column : sheet.columns()) {
                    if (row.number() > sheet.headerRow() && isDate(column.role())) {
                        Matcher date = SHORT_DATE.matcher(row.cell(column.index()).text());
                        while (date.find()) {
                            boolean withYear = date.group(1) != null;
                            dayFirst += above12(date.group(withYear ? 1 : 4));
                            monthFirst += above12(date.group(withYear ? 3 : 5));
                        }
                    }
                }
            }
        }
        if (dayFirst != monthFirst) {
            return dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        }
        if (isChinese(drafts)) {
            return DateOrder.MONTH_FIRST;
        }
        if (hints.memory().dateOrder() != DateOrder.UNKNOWN) {
            return hints.memory().dateOrder();
        }
        if ("GBP".equals(currency) || "EUR".equals(currency)) {
            return DateOrder.DAY_FIRST;
        }
        return "USD".equals(currency) ? DateOrder.MONTH_FIRST : DateOrder.UNKNOWN;
    }
}
