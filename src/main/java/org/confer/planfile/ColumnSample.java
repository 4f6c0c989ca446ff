package org.confer.planfile;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.confer.plancell.AgencyNames;
import org.confer.plancell.CellWords;
import org.confer.plancell.DateOrder;
import org.confer.plancell.DateReading;
import org.confer.plancell.PlanYear;
import org.confer.plancell.TrainingLength;
import org.confer.plancell.WrittenDates;
import org.confer.plancell.WrittenHeadcount;
import org.confer.plancell.WrittenLength;
import org.confer.plancell.WrittenMoney;
import org.confer.sheet.Cell;

/** What the first rows of a column look like: evidence where headings say little or nothing. */
final class ColumnSample {

    private static final WrittenDates DATES =
            new WrittenDates(DateOrder.UNKNOWN, PlanYear.calendar(2000));
    private static final WrittenMoney MONEY = new WrittenMoney(1, null);

    private static final Pattern PART_OF_DATE = Pattern.compile("20\\d{2}|[0-3]?\\d ?[月日]?");
    private static final Pattern NUMBER = Pattern.compile("-?[\\d,]+(?:\\.\\d+)?%?");
    private static final Pattern BARE_DATE_LIKE = Pattern.compile("\\d{1,3}(?:\\.\\d+)?");
    private static final Pattern COURSE =
            Pattern.compile(
                    "培训|研修|轮训|讲座|研讨|班$|集训|论坛|training|course|workshop|seminar|induction|briefing|awareness|programme|certificate|introduction to");
    private static final Pattern PEOPLE =
            Pattern.compile(
                    "人员|干部|书记|负责人|教师|公务员|员$|staff|officers?|managers?|employees|teachers|members|councillors|leaders|starters|workers|users");
    private static final Pattern MONEY_SIGN = Pattern.compile(".*(?:[£$€¥]|万元|元).*");
    private static final Pattern HEADS =
            Pattern.compile(".*\\d ?(?:余|多)?(?:人|名|人次|people|places|delegates|pax).*");

    private int values;
    private int dates;
    private int numbers;
    private int sums;
    private int moneySigns;
    private int heads;
    private int countedHeads;
    private int lengths;
    private int courses;
    private int people;
    private int agencies;
    private int blanks;
    private int partsOfDates;
    private int repeats;
    private int daysAlone;
    private String last = "";
    private String first = "";
    private final Set<String> distinct = new HashSet<>();

    void add(Cell cell) {
        String text = cell.text().strip();
        if (text.isEmpty()) {
            blanks++;
            return;
        }
        if (first.isEmpty()) {
            first = text;
        }
        values++;
        repeats += text.equals(last) ? 1 : 0;
        last = text;
        distinct.add(text);
        String words = CellWords.of(text).toLowerCase(Locale.ROOT);
        partsOfDates += PART_OF_DATE.matcher(words).matches() ? 1 : 0;
        if (cell instanceof Cell.Moment || cell instanceof Cell.Month) {
            dates++;
            return;
        }
        if (isDate(words)) {
            dates++;
        } else if (isDate("1月" + words)) {
            daysAlone++;
        }
        if (NUMBER.matcher(words).matches()) {
            numbers++;
        }
        if (MONEY.read(words).isPresent()) {
            sums++;
        }
        if (MONEY_SIGN.matcher(words).matches()) {
            moneySigns++;
        }
        WrittenHeadcount.Reading headcount = WrittenHeadcount.read(words);
        if (!(headcount instanceof WrittenHeadcount.Reading.NotANumber)) {
            heads++;
        }
        if (HEADS.matcher(words).matches()) {
            countedHeads++;
        }
        TrainingLength length = WrittenLength.read(words, WrittenLength.Unit.HOURS);
        if (length.hours() != null || length.days() != null) {
            lengths++;
        }
        if (COURSE.matcher(words).find()) {
            courses++;
        }
        if (PEOPLE.matcher(words).find()) {
            people++;
        }
        if (AgencyNames.isAgency(text)) {
            agencies++;
        }
    }

    /** A bare number or 3.5 could be anything: not evidence for a date. */
    private static boolean isDate(String words) {
        if (BARE_DATE_LIKE.matcher(words).matches()) {
            return false;
        }
        DateReading reading = DATES.read(words);
        return !(reading instanceof DateReading.Unclear)
                && !(reading instanceof DateReading.Later && words.length() <= 1);
    }

    String first() {
        return first;
    }

    int values() {
        return values;
    }

    boolean isEmpty() {
        return values == 0;
    }

    /** Blank rows below each value and never the same twice: told once for the rows that follow. */
    boolean isToldOnce() {
        return values > 0 && (blanks > values || repeats == 0 && blanks * 2 >= values);
    }

    private double share(int count) {
        return values == 0 ? 0 : (double) count / values;
    }

    /**
     * How the content changes what a heading says about a role.
     *
     * @return to be added to the heading's score
     */
    int evidence(ColumnRole role) {
        if (values < 2) {
            return 0;
        }
        boolean counts = share(numbers) >= 0.6 || share(dates) >= 0.6;
        return switch (role) {
            case DATES, START, END ->
                    share(dates) >= 0.5
                            ? 30
                            : share(dates + daysAlone) >= 0.5 ? 0 : share(dates) < 0.2 ? -60 : 0;
            case MONTH -> share(dates + daysAlone) >= 0.5 ? 0 : -60;
            case HEADCOUNT ->
                    share(heads) >= 0.5 && share(dates) < 0.5 ? 20 : share(heads) < 0.3 ? -70 : 0;
            case COHORTS -> share(numbers) >= 0.5 ? 10 : -40;
            case BUDGET -> share(sums) >= 0.4 ? 20 : share(sums) < 0.3 ? -90 : 0;
            case LENGTH -> share(lengths) >= 0.4 ? 20 : share(lengths) < 0.2 ? -50 : 0;
            case TITLE ->
                    counts
                            ? -80
                            : (share(courses) >= 0.3 ? 15 : 0)
                                    + (share(distinct.size()) > 0.5 ? 5 : -5);
            case AUDIENCE -> counts ? -80 : share(people) >= 0.3 ? 15 : 0;
            case AGENCY -> counts ? -80 : share(agencies) >= 0.5 ? 15 : 0;
            case VENUE, HOST, REGION, MODE -> counts ? -60 : 0;
            default -> 0;
        };
    }

    /**
     * What the content alone says, for a column whose heading says nothing.
     *
     * @return a score like a heading's, 0 if nothing
     */
    int guess(ColumnRole role) {
        if (values < 2) {
            return 0;
        }
        return switch (role) {
            case DATES -> share(dates) >= 0.6 ? 45 : 0;
            case TITLE ->
                    share(courses) >= 0.4 && share(distinct.size()) >= 0.5 && share(numbers) < 0.2
                            ? 44
                            : 0;
            case AUDIENCE -> share(people) >= 0.5 && share(numbers) < 0.2 ? 36 : 0;
            case HEADCOUNT -> share(countedHeads) >= 0.5 ? 40 : 0;
            case BUDGET -> share(moneySigns) >= 0.5 && share(sums) >= 0.5 ? 42 : 0;
            case AGENCY -> share(agencies) >= 0.7 ? 34 : 0;
            default -> 0;
        };
    }

    /** Mostly whole numbers of one or two digits: a month or a day in a column of its own. */
    boolean isPartOfDate() {
        return values > 0 && share(partsOfDates) >= 0.8;
    }

    /** Whole numbers counting up from the first: a running number. */
    boolean countsUp() {
        return values > 2
                && share(numbers) == 1
                && distinct.size() == values
                && first.equals("1")
                && distinct.contains(new BigDecimal(values).toString());
    }
}
