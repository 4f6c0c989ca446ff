package org.confer.planfile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confer.kernel.Message;
import org.confer.plancell.AgencyNames;
import org.confer.plancell.Amount;
import org.confer.plancell.CellWords;
import org.confer.plancell.DateCells;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.Headcount;
import org.confer.plancell.MonthName;
import org.confer.plancell.PlanYear;
import org.confer.plancell.PlannedDates;
import org.confer.plancell.Remembered;
import org.confer.plancell.TrainingLength;
import org.confer.plancell.WrittenHeadcount;
import org.confer.plancell.WrittenLength;
import org.confer.plancell.WrittenMoney;
import org.confer.plancell.WrittenTitle;
import org.confer.planfile.PlanFileProposal.Column;
import org.confer.planfile.PlanFileProposal.Sheet;
import org.confer.sheet.Cell;
import org.confer.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Understands the rows of one sheet, one after the other. */
final class RowInterpreter {

    /** A session is one of the days; a cohort may well meet on several. */
    private static final Pattern PER_DATE =
            Pattern.compile("(?i).*(?:session|date|day|event|场|次|堂|天).*");

    private static final Pattern DASH = Pattern.compile("[-—–/]+");

    private static final Pattern WHOLE_REGION = Pattern.compile("^全(省|市|州|县|区|旗|镇|乡)");
    private static final Pattern WITH_NUMBER =
            Pattern.compile(
                    "(.{2,}?)[ ,;:(]*((?:约|共|每[期班批])?\\d{1,6}(?:余)?(?:人|名)?(?:共\\d{1,2}[期班批])?)[)]?");
    private static final Pattern HOURS_HEADING = Pattern.compile("(?i).*(?:学时|课时|小时|hour).*");
    private static final Pattern DAYS_HEADING = Pattern.compile("(?i).*(?:天|日|day).*");

    private final Sheet sheet;
    private final Map<ColumnRole, List<Column>> byRole;
    private final List<String> headings;
    private final int titleColumn;
    private final int width;
    private final DateCells dates;
    private final WrittenMoney money;
    private final RowPrints prints;
    private final RowTotals totals = new RowTotals();
    private final Remembered<WrittenHeadcount.Reading> headcounts =
            new Remembered<>(WrittenHeadcount::read);
    private final Remembered<String> simplified = new Remembered<>(CellWords::simplified);
    private final Map<Integer, Remembered<TrainingLength>> lengths = new HashMap<>();
    private String section = "";
    private String agencyAbove = "";
    private String regionAbove = "";
    private Optional<Integer> monthAbove;

    RowInterpreter(PlanFileProposal proposal, Sheet sheet, RowPrints prints) {
        this.sheet = sheet;
        this.prints = prints;
        this.byRole = RowCells.byRole(sheet.columns());
        this.headings = headings(sheet.columns());
        List<Column> titles = byRole.getOrDefault(ColumnRole.TITLE, List.of());
        this.titleColumn = titles.isEmpty() ? 0 : titles.getFirst().index();
        this.width = sheet.columns().size();
        this.monthAbove = MonthName.in(sheet.name());
        this.dates = new DateCells(proposal.dateOrder(), sheet.year());
        List<Column> sums = byRole.getOrDefault(ColumnRole.BUDGET, List.of());
        for (Column column : byRole.getOrDefault(ColumnRole.LENGTH, List.of())) {
            WrittenLength.Unit unit = unit(column.heading());
            lengths.put(column.index(), new Remembered<>(text -> WrittenLength.read(text, unit)));
        }
        int factor = sums.isEmpty() ? 1 : sums.getFirst().unit().factor();
        this.money = new WrittenMoney(factor, proposal.currency());
    }

    private static List<String> headings(List<Column> columns) {
        List<String> headings = new ArrayList<>();
        for (Column column : columns) {
            while (headings.size() < column.index()) {
                headings.add("");
            }
            headings.add(column.heading());
        }
        return headings;
    }

    /**
     * @param row not blank, below the headings
     */
    ReadRow read(SheetRow row) {
        RowCells cells = new RowCells(row, byRole);
        String key =
                sheet.name().isEmpty()
                        ? Integer.toString(row.number())
                        : sheet.name() + "!" + row.number();
        return switch (RowKind.of(row, titleColumn, width, headings)) {
            case TOTALS -> totals(cells, key);
            case SECTION -> section(cells, key);
            case HEADER_AGAIN ->
                    skipped(
                            row,
                            key,
                            Remark.Kind.REPEATED_HEADER,
                            Message.of("planfile.remark.repeatedHeader"));
            case FOOTNOTE ->
                    skipped(row, key, Remark.Kind.FOOTNOTE, Message.of("planfile.remark.footnote"));
            case PLAN -> plan(cells, key);
        };
    }

    private ReadRow totals(RowCells cells, String key) {
        List<Remark> remarks = new ArrayList<>();
        remarks.add(
                new Remark(
                        Remark.Kind.TOTALS_ROW,
                        null,
                        null,
                        Message.of("planfile.remark.totalsRow")));
        remarks.addAll(totals.check(cells, money, firstWords(cells.row())));
        return new ReadRow(
                sheet.name(), cells.row().number(), key, ReadRow.Verdict.SKIPPED, null, remarks);
    }

    private ReadRow section(RowCells cells, String key) {
        String words =
                firstWords(cells.row())
                        .replaceFirst("^(?:[(]?[一二三四五六七八九十]{1,3}[)]?、?|\\d+[.、]) ?", "");
        String named = AgencyNames.withoutCount(words);
        section = AgencyNames.isAgency(named) ? named : section;
        if (MonthName.in(words).isPresent()) {
            monthAbove = MonthName.in(words);
        }
        return skipped(
                cells.row(),
                key,
                Remark.Kind.SECTION_HEADING,
                Message.of("planfile.remark.sectionHeading", words));
    }

    private static String firstWords(SheetRow row) {
        for (Cell cell : row.cells()) {
            if (!cell.isBlank()) {
                return CellWords.of(cell.text());
            }
        }
        return "";
    }

    private ReadRow skipped(SheetRow row, String key, Remark.Kind kind, Message message) {
        return new ReadRow(
                sheet.name(),
                row.number(),
                key,
                ReadRow.Verdict.SKIPPED,
                null,
                List.of(new Remark(kind, null, null, message)));
    }

    private ReadRow plan(RowCells cells, String key) {
        List<Remark> remarks = new ArrayList<>();
        String region = region(cells);
        String agency = agency(cells);
        List<Remark> aboutDates = new ArrayList<>();
        PlannedDates when = new RowDates(cells, dates, sheet.year(), month(cells)).read(aboutDates);
        Headcount headcount = headcount(cells, when, remarks);
        Amount budget = budget(cells, remarks);
        String first = prints.seenBefore(cells, sheet.columns(), agency, key);
        totals.add(cells, headcount, budget, first != null);
        if (first != null) {
            return skipped(
                    cells.row(),
                    key,
                    Remark.Kind.REPEATED_ROW,
                    Message.of("planfile.remark.repeatedRow", first));
        }
        String title = cells.words(ColumnRole.TITLE);
        if (title.isEmpty() || title.length() > WrittenTitle.LONGEST) {
            remarks.addFirst(titleRemark(cells, title));
            return new ReadRow(
                    sheet.name(),
                    cells.row().number(),
                    key,
                    ReadRow.Verdict.REFUSED,
                    null,
                    remarks);
        }
        remarks.addAll(aboutDates);
        checkCharacters(cells, remarks);
        PlanEntry entry = entry(cells, title, agency, region, when, headcount, budget);
        boolean warned =
                remarks.stream()
                        .anyMatch(remark -> remark.kind().weight() == Remark.Weight.WARNING);
        return new ReadRow(
                sheet.name(),
                cells.row().number(),
                key,
                warned ? ReadRow.Verdict.ACCEPTED_WITH_WARNINGS : ReadRow.Verdict.ACCEPTED,
                entry,
                remarks);
    }

    private static Remark titleRemark(RowCells cells, String title) {
        Column column = cells.column(ColumnRole.TITLE);
        return new Remark(
                title.isEmpty() ? Remark.Kind.MISSING_TITLE : Remark.Kind.TITLE_TOO_LONG,
                column == null ? null : cells.address(column),
                column == null ? null : column.heading(),
                title.isEmpty()
                        ? Message.of("planfile.remark.missingTitle")
                        : Message.of(
                                "planfile.remark.titleTooLong",
                                title.length(),
                                WrittenTitle.LONGEST));
    }

    private PlanEntry entry(
            RowCells cells,
            String words,
            String agency,
            String region,
            PlannedDates when,
            @Nullable Headcount headcount,
            @Nullable Amount budget) {
        WrittenTitle title = WrittenTitle.read(words);
        return new PlanEntry(
                title.title(),
                title.asWritten(),
                title.cohort(),
                agency,
                audience(cells, region),
                when,
                datesAsWritten(cells),
                headcount,
                cells.words(ColumnRole.HEADCOUNT),
                budget,
                cells.words(ColumnRole.BUDGET),
                length(cells),
                cells.joined(ColumnRole.LENGTH),
                cells.words(ColumnRole.VENUE),
                cells.words(ColumnRole.HOST),
                region,
                cells.words(ColumnRole.MODE),
                cells.joined(ColumnRole.CONTACT),
                cells.words(ColumnRole.CATEGORY),
                cells.joined(ColumnRole.NOTES),
                cells.words(ColumnRole.REFERENCE));
    }

    /** From the row, the section, the file: in this order. */
    private String agency(RowCells cells) {
        String own = cells.words(ColumnRole.AGENCY);
        Column column = cells.column(ColumnRole.AGENCY);
        if (!own.isEmpty()) {
            agencyAbove = own;
            return simplified.read(own);
        }
        if (column != null && column.fillDown() && !agencyAbove.isEmpty()) {
            return simplified.read(agencyAbove);
        }
        if (!section.isEmpty()) {
            return section;
        }
        return sheet.agency() == null ? "" : sheet.agency();
    }

    /** Of dates that tell only days: from the row, the heading over it, the name of the sheet. */
    private @Nullable Integer month(RowCells cells) {
        Cell own = cells.cell(ColumnRole.MONTH);
        if (own instanceof Cell.Month month) {
            monthAbove = Optional.of(month.value().getMonthValue());
        } else if (!own.isBlank()) {
            monthAbove = MonthName.inColumn(own.text());
        }
        return monthAbove.orElse(null);
    }

    private String region(RowCells cells) {
        String own = cells.words(ColumnRole.REGION);
        Column column = cells.column(ColumnRole.REGION);
        if (!own.isEmpty()) {
            regionAbove = own;
            return own;
        }
        return column != null && column.fillDown() ? regionAbove : "";
    }

    /** 全县 in a row means the county that the row is about. */
    private String audience(RowCells cells, String region) {
        String words = simplified.read(cells.words(ColumnRole.AUDIENCE));
        Column column = cells.column(ColumnRole.AUDIENCE);
        Matcher counted = WITH_NUMBER.matcher(words);
        if (column != null && tellsNumbersToo(column) && counted.matches()) {
            words = counted.group(1);
        }
        Matcher whole = WHOLE_REGION.matcher(words);
        return whole.find() && !region.isEmpty() && region.endsWith(whole.group(1))
                ? region + words.substring(2)
                : words;
    }

    private static String datesAsWritten(RowCells cells) {
        String start = CellWords.of(cells.date(ColumnRole.START).text());
        String end = CellWords.of(cells.date(ColumnRole.END).text());
        if (start.isEmpty() && end.isEmpty()) {
            String days = CellWords.of(cells.date(ColumnRole.DATES).text());
            String month = cells.words(ColumnRole.MONTH);
            return month.isEmpty() ? days : days.isEmpty() ? month : month + " " + days;
        }
        return end.isEmpty() || end.equals(start) ? start : start + " – " + end;
    }

    private @Nullable Headcount headcount(RowCells cells, PlannedDates when, List<Remark> remarks) {
        Column column = cells.column(ColumnRole.HEADCOUNT);
        if (column == null) {
            return besideAudience(cells);
        }
        String words = cells.words(column);
        if (words.isEmpty() || cells.cell(column).isBlank()) {
            return null;
        }
        switch (headcounts.read(words)) {
            case WrittenHeadcount.Reading.Found(Headcount headcount, boolean contradicts) -> {
                if (contradicts) {
                    remarks.add(
                            remark(
                                    Remark.Kind.HEADCOUNT_CONTRADICTS,
                                    cells,
                                    column,
                                    Message.of(
                                            "planfile.remark.headcountContradicts",
                                            words,
                                            headcount.total())));
                }
                return timesCohorts(headcount, cells, column);
            }
            case WrittenHeadcount.Reading.PerCohort(int people) -> {
                Optional<Integer> cohorts = cohorts(cells);
                if (cohorts.isPresent()) {
                    return new Headcount(people * cohorts.get(), false, people, cohorts.get());
                }
                if (WrittenTitle.read(cells.words(ColumnRole.TITLE) + " ").cohort() != null) {
                    return new Headcount(people, false, people, 1);
                }
                int sessions = sessions(words, when);
                if (sessions > 0) {
                    if (sessions > 1) {
                        remarks.add(
                                remark(
                                        Remark.Kind.HEADCOUNT_FROM_DATES,
                                        cells,
                                        column,
                                        Message.of(
                                                "planfile.remark.headcountFromDates",
                                                words,
                                                sessions,
                                                people * sessions)));
                    }
                    return new Headcount(people * sessions, false, people, sessions);
                }
                remarks.add(
                        remark(
                                Remark.Kind.HEADCOUNT_NOT_A_NUMBER,
                                cells,
                                column,
                                Message.of("planfile.remark.headcountPerSession", words)));
            }
            case WrittenHeadcount.Reading.NotANumber() ->
                    remarks.add(
                            remark(
                                    Remark.Kind.HEADCOUNT_NOT_A_NUMBER,
                                    cells,
                                    column,
                                    Message.of("planfile.remark.headcountNotANumber", words)));
        }
        return null;
    }

    /** One for a single day, one for each of several days told one by one; 0 if not known. */
    private static int sessions(String words, PlannedDates when) {
        if (when.precision() == DatePrecision.WEEKLY) {
            return PER_DATE.matcher(words).matches() ? when.occurrences().size() : 0;
        }
        return when.precision() == DatePrecision.DAY && Objects.equals(when.start(), when.end())
                ? 1
                : 0;
    }

    /** "参训对象及人数": 护士40人 tells both. */
    private @Nullable Headcount besideAudience(RowCells cells) {
        Column column = cells.column(ColumnRole.AUDIENCE);
        Matcher counted = WITH_NUMBER.matcher(cells.words(ColumnRole.AUDIENCE));
        return column != null
                        && tellsNumbersToo(column)
                        && counted.matches()
                        && headcounts.read(counted.group(2))
                                instanceof
                                WrittenHeadcount.Reading.Found(Headcount found, boolean _)
                ? found
                : null;
    }

    private static boolean tellsNumbersToo(Column column) {
        return column.heading().matches("(?i).*(?:人数|规模|名额|数量|\\bnumbers?\\b|\\bno\\b).*");
    }

    /** A column headed 每期人数 tells people in each session; the next column how many sessions. */
    private static Headcount timesCohorts(Headcount headcount, RowCells cells, Column column) {
        boolean each =
                column.heading()
                        .matches("(?i).*每[期班批].*|.*per (?:session|cohort|course|class|group).*");
        Optional<Integer> cohorts = cohorts(cells);
        return each && headcount.cohorts() == null && cohorts.isPresent()
                ? new Headcount(
                        headcount.total() * cohorts.get(),
                        headcount.approximate(),
                        headcount.total(),
                        cohorts.get())
                : headcount;
    }

    private static Optional<Integer> cohorts(RowCells cells) {
        String words = cells.words(ColumnRole.COHORTS).replaceAll("[^\\d]+$", "");
        return words.matches("\\d{1,2}") && !words.matches("0+")
                ? Optional.of(Integer.valueOf(words))
                : Optional.empty();
    }

    private @Nullable Amount budget(RowCells cells, List<Remark> remarks) {
        Column column = cells.column(ColumnRole.BUDGET);
        Cell cell = cells.cell(ColumnRole.BUDGET);
        if (column == null || cell.isBlank()) {
            return null;
        }
        if (DASH.matcher(CellWords.of(cell.text())).matches()) {
            return null;
        }
        Optional<Amount> read = money.read(cell.text());
        if (read.isEmpty()) {
            remarks.add(
                    remark(
                            Remark.Kind.BUDGET_NOT_A_NUMBER,
                            cells,
                            column,
                            Message.of(
                                    "planfile.remark.budgetNotANumber",
                                    CellWords.of(cell.text()))));
        }
        return read.orElse(null);
    }

    /** Days from one column, hours perhaps from another. */
    private TrainingLength length(RowCells cells) {
        BigDecimal days = null;
        BigDecimal hours = null;
        for (Column column : cells.all(ColumnRole.LENGTH)) {
            TrainingLength one =
                    Objects.requireNonNull(lengths.get(column.index())).read(cells.words(column));
            days = days == null ? one.days() : days;
            hours = hours == null ? one.hours() : hours;
        }
        return days == null && hours == null
                ? TrainingLength.UNKNOWN
                : new TrainingLength(days, hours);
    }

    /** "天数(学时)" counts days; "学时/天数" counts nobody knows what. */
    static WrittenLength.Unit unit(String heading) {
        String key = ColumnNames.key(heading);
        boolean hours = HOURS_HEADING.matcher(key).matches();
        boolean days = DAYS_HEADING.matcher(key).matches();
        if (hours == days) {
            return WrittenLength.Unit.UNKNOWN;
        }
        return hours ? WrittenLength.Unit.HOURS : WrittenLength.Unit.DAYS;
    }

    private void checkCharacters(RowCells cells, List<Remark> remarks) {
        for (Column column : sheet.columns()) {
            if (column.role() != ColumnRole.OTHER && cells.words(column).indexOf('\uFFFD') >= 0) {
                remarks.add(
                        remark(
                                Remark.Kind.UNREADABLE_CHARACTERS,
                                cells,
                                column,
                                Message.of("planfile.remark.unreadableCharacters")));
            }
            if (column.role() != ColumnRole.OTHER
                    && column.role() != ColumnRole.NUMBER
                    && cells.isUncalculated(column)) {
                remarks.add(
                        remark(
                                Remark.Kind.NOT_CALCULATED,
                                cells,
                                column,
                                Message.of("planfile.remark.notCalculated")));
            }
        }
    }

    static Remark remark(Remark.Kind kind, RowCells cells, Column column, Message message) {
        return new Remark(kind, cells.address(column), column.heading(), message);
    }

    /** Whether a day lies in the year; used to note rows carried over from another year. */
    static boolean isOutside(@Nullable LocalDate day, @Nullable PlanYear year) {
        return day != null && year != null && year.isOutside(day);
    }
}
