package org.confer.plancell;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confer.plancell.DatePoint.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them, Chinese and English: a day, several days, a range, a ten-day
 * third, a week, a month, a quarter. Never throws, never swaps, never guesses silently.
 */
public final class WrittenDates {

    /** Longer texts are no dates; also keeps the patterns quick on anything hostile. */
    private static final int LONGEST = 120;

    private static final int MOST_DAYS = 400;

    private static final Pattern LATER =
            Pattern.compile(
                    "待定|另定|未定|待通知|另行通知|视情况?|择期|适时|暂无|无|/|[-—–]+|\\?+"
                            + "|t\\.?b\\.?[acd]\\.?|to be (confirmed|decided|arranged|announced"
                            + "|advised|agreed|determined)|not (yet )?(fixed|known|set|scheduled)"
                            + "|unscheduled|pending|n/?a|none|on request|on demand|date tbc");

    private static final Pattern LATER_AMONG_WORDS =
            Pattern.compile(
                    "待定|未定|待通知|另行通知|择期|\\bt\\.?b\\.?[acd]\\b"
                            + "|\\bto be (confirmed|decided|arranged|announced|advised|agreed)\\b");

    /** Words around a date that say nothing about the days. */
    private static final Pattern FILLERS =
            Pattern.compile(
                    "拟定于?|计划于?|预计于?|暂定于?|拟于|约|大约|左右|前后|期间|举办|举行|开班|provisional(ly)?:?"
                            + "|planned( for)?|expected|approx\\.?|approximately|circa|around|about|from|between"
                            + "|上午|下午|晚上|晚|全天|am only|pm only");

    private static final Pattern WEEKDAYS =
            Pattern.compile(
                    "[,，]?[(]?(?:星期|礼拜|周)[一二三四五六日天][)]?"
                            + "|\\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?s?\\b[.,]?");

    private static final Pattern CLOCK =
            Pattern.compile(
                    "(?<=\\d)t\\d{2}:\\d{2}.*"
                            + "|,? ?\\d{1,2}(?:[.:]\\d{2})? ?(?:am|pm) ?[-~–—] ?\\d{1,2}(?:[.:]\\d{2})? ?(?:am|pm)"
                            + "|,? ?\\d{1,2}(?::\\d{2}(?::\\d{2})?)? ?(?:am|pm)?(?: ?[-~–—] ?\\d{1,2}:\\d{2}(?::\\d{2})? ?(?:am|pm)?)"
                            + "|,? ?\\d{1,2}:\\d{2}(?::\\d{2})? ?(?:am|pm)?"
                            + "|,? ?\\d{1,2}(?:\\.\\d{2})? ?(?:am|pm)\\b");

    /** "共3天", "(2 days)": the length, not the days. */
    private static final Pattern LENGTH =
            Pattern.compile(
                    "[,;，；]? ?(?:共计?|为期|历时|计)? ?\\d+(?:\\.\\d+)? ?(?:个?工作日|天|晚|学时|课时|小时|days?|hours?|hrs?)\\b?");

    /** ISO 8601 parts start and end by a slash. */
    private static final Pattern ISO_INTERVAL =
            Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})/(?=\\d{4}-)");

    private static final Pattern EVERY_WEEK =
            Pattern.compile(
                    "每(?:周|星期)([一二三四五六日天])晚?|(?:every|each) (mon|tues|wednes|thurs|fri|satur|sun)day"
                            + "|\\b(mon|tues|wednes|thurs|fri|satur|sun)days\\b");

    /** Again and again within the year, without days: somewhere in it. */
    private static final Pattern ALL_YEAR =
            Pattern.compile(
                    "(?:全年)?(?:每(?:个)?(?:季度?|月|半年|年)|按(?:月|季度?)|各季度|分季度|逐月|全年)(?:各?(?:举办|开展|组织)?[一二两三四五六\\d]*[次期班场])?"
                            + "|年底(?:之)?前|年内完成"
                            + "|(?:held |run )?(?:monthly|quarterly|weekly|fortnightly|ongoing|rolling(?: programme)?|continuous|(?:every|each) (?:month|quarter|week))");

    private static final Map<Pattern, String> FAMILIAR =
            Map.of(
                    Pattern.compile("(?<=\\d)年[底末]|年[底末](?!前)"), "年12月",
                    Pattern.compile("(?<=\\d)年初|年初"), "年1月",
                    Pattern.compile("(?<=\\d)年中(?!旬)|^年中$"), "年6月",
                    Pattern.compile("暑[期假](?:期间)?"), "7月至8月",
                    Pattern.compile("寒假(?:期间)?"), "1月至2月");

    private static final Pattern NEXT_YEAR = Pattern.compile("[次翌]年|来年");

    private static final Pattern BRACKETED = Pattern.compile("[(\\[{]([^()\\[\\]{}]*)[)\\]}]");

    private static final Pattern HAN_NUMBER =
            Pattern.compile("[〇○零一二三四五六七八九十]+(?= ?(?:年|月|日|季|周|至|到|[-~—–]))");

    private static final String STRONG_RANGE =
            "~|〜|—+|–|―|‐|‒|--+|至|到| to | until | till | through | thru ";

    private static final Pattern STRONG = Pattern.compile(STRONG_RANGE);
    private static final Pattern LIST = Pattern.compile("、|,|;|&|\\+|和|及|与| and ");

    /** A slash parts days only where it parts nothing smaller: 5/6 May. */
    private static final Pattern SLASHES = Pattern.compile("/| ?、 ?|,|&");

    private static final Map<String, DayOfWeek> WEEKDAY =
            Map.ofEntries(
                    Map.entry("一", DayOfWeek.MONDAY),
                    Map.entry("二", DayOfWeek.TUESDAY),
                    Map.entry("三", DayOfWeek.WEDNESDAY),
                    Map.entry("四", DayOfWeek.THURSDAY),
                    Map.entry("五", DayOfWeek.FRIDAY),
                    Map.entry("六", DayOfWeek.SATURDAY),
                    Map.entry("日", DayOfWeek.SUNDAY),
                    Map.entry("天", DayOfWeek.SUNDAY),
                    Map.entry("mon", DayOfWeek.MONDAY),
                    Map.entry("tues", DayOfWeek.TUESDAY),
                    Map.entry("wednes", DayOfWeek.WEDNESDAY),
                    Map.entry("thurs", DayOfWeek.THURSDAY),
                    Map.entry("fri", DayOfWeek.FRIDAY),
                    Map.entry("satur", DayOfWeek.SATURDAY),
                    Map.entry("sun", DayOfWeek.SUNDAY));

    private final DatePoints points;
    private final DatePoints afterYearFirst = new DatePoints(DateOrder.MONTH_FIRST);
    private final @Nullable PlanYear planYear;

    /**
     * @param order what 3/5 means
     * @param planYear gives dates written without a year theirs; null if not known
     */
    public WrittenDates(DateOrder order, @Nullable PlanYear planYear) {
        this.points = new DatePoints(order);
        this.planYear = planYear;
    }

    /**
     * @param text the cell's words, not blank
     */
    public DateReading read(String text) {
        String words =
                CellWords.of(text).toLowerCase(Locale.ROOT).replace('號', '日').replace('号', '日');
        if (words.length() > LONGEST) {
            return new DateReading.Unclear();
        }
        if (LATER.matcher(words).matches()) {
            return new DateReading.Later();
        }
        words = familiar(digits(words)).replace("上中旬", "上旬至中旬").replace("中下旬", "中旬至下旬");
        words = ISO_INTERVAL.matcher(words).replaceAll("$1~");
        DateReading found = everyWeek(words).orElseGet(() -> new DateReading.Unclear());
        if (found instanceof DateReading.Unclear) {
            found = outsideThenInsideBrackets(words);
        }
        return found instanceof DateReading.Unclear && LATER_AMONG_WORDS.matcher(words).find()
                ? new DateReading.Later()
                : found;
    }

    /** Windows of the year by the names that offices have for them. */
    private String familiar(String words) {
        if (ALL_YEAR.matcher(words).matches()) {
            return "全年";
        }
        String named = words;
        for (Map.Entry<Pattern, String> name : FAMILIAR.entrySet()) {
            named = name.getKey().matcher(named).replaceAll(name.getValue());
        }
        Matcher next = NEXT_YEAR.matcher(named);
        if (!next.find()) {
            return named;
        }
        Matcher written = Pattern.compile("(20\\d{2})[年./-]").matcher(named);
        Integer known = planYear == null ? null : Integer.valueOf(planYear.first());
        Integer year = written.find() ? Integer.valueOf(written.group(1)) : known;
        return year == null ? named : next.replaceAll((year + 1) + "年");
    }

    private DateReading outsideThenInsideBrackets(String words) {
        DateReading outside = plain(BRACKETED.matcher(words).replaceAll(" "));
        if (!(outside instanceof DateReading.Unclear)) {
            return outside;
        }
        Matcher inside = BRACKETED.matcher(words);
        while (inside.find()) {
            DateReading found = plain(inside.group(1));
            if (!(found instanceof DateReading.Unclear)) {
                return found;
            }
        }
        return plain(words.replaceAll("[()\\[\\]{}]", " "));
    }

    private DateReading plain(String words) {
        String bare = CLOCK.matcher(words).replaceAll(" ");
        bare = WEEKDAYS.matcher(bare).replaceAll(" ");
        bare = FILLERS.matcher(bare).replaceAll(" ");
        DateReading found = days(tidy(bare));
        if (found instanceof DateReading.Unclear) {
            found = days(tidy(LENGTH.matcher(bare).replaceAll(" ")));
        }
        return found;
    }

    private static String tidy(String words) {
        return words.replaceAll("\\s+", " ").replaceAll("^[ ,;:。.]+|[ ,;:。]+$", "");
    }

    private DateReading days(String words) {
        if (words.isEmpty()) {
            return new DateReading.Unclear();
        }
        Optional<DatePoint> single = points.read(words);
        if (single.isPresent() && single.get().unit() != Unit.BARE) {
            return range(single.get(), single.get());
        }
        DateReading found = split(words, STRONG);
        if (found instanceof DateReading.Unclear) {
            found = split(words, Pattern.compile("-"));
        }
        if (found instanceof DateReading.Unclear) {
            found = list(words, LIST);
        }
        return found instanceof DateReading.Unclear ? list(words, SLASHES) : found;
    }

    /** Tries every place where a separator could part start from end. */
    private DateReading split(String words, Pattern separator) {
        Matcher at = separator.matcher(words);
        while (at.find()) {
            String left = words.substring(0, at.start()).strip();
            String right = words.substring(at.end()).strip();
            Optional<DatePoint> start = points.read(left);
            if (start.isPresent()) {
                boolean yearFirst = start.get().yearFirst();
                Optional<DatePoint> end = (yearFirst ? afterYearFirst : points).read(right);
                if (end.isPresent() && fit(start.get(), end.get())) {
                    return range(start.get(), end.get());
                }
            }
        }
        return new DateReading.Unclear();
    }

    private static boolean fit(DatePoint start, DatePoint end) {
        boolean bothBare = start.unit() == Unit.BARE && end.unit() == Unit.BARE;
        boolean yearsOnly = start.unit() == Unit.YEAR ^ end.unit() == Unit.YEAR;
        return !bothBare && !yearsOnly;
    }

    /** Gives each end what only the other one says, then takes first and last day. */
    private DateReading range(DatePoint from, DatePoint to) {
        DatePoint start = from.countedLike(to);
        DatePoint end = to.countedLike(from);
        if (start.needsMonth() && start.month() == null) {
            start = start.withMonth(end.month());
        }
        if (end.needsMonth() && end.month() == null) {
            end = end.withMonth(start.month());
        }
        if ((start.needsMonth() && start.month() == null)
                || (end.needsMonth() && end.month() == null)) {
            return new DateReading.Unclear();
        }
        // Only December to January can be meant across the year's end; else it is a slip to report.
        boolean crosses = start.roughMonth() >= 10 && end.roughMonth() <= 3;
        Integer startYear = start.year();
        Integer endYear = end.year();
        if (startYear == null) {
            startYear =
                    endYear == null
                            ? yearOf(start)
                            : Integer.valueOf(crosses ? endYear - 1 : endYear);
        }
        if (startYear == null) {
            return exists(start, end, Year.of(2024).getValue(), 2024)
                    .orElse(new DateReading.NoYear());
        }
        if (endYear == null) {
            endYear = crosses ? startYear + 1 : startYear;
        }
        if (startYear < 1990 || startYear > 2100 || endYear < 1990 || endYear > 2100) {
            return new DateReading.Unclear();
        }
        Optional<DateReading> impossible = exists(start, end, startYear, endYear);
        if (impossible.isPresent()) {
            return impossible.get();
        }
        LocalDate first = start.first(startYear);
        LocalDate last = end.last(endYear);
        if (last.isBefore(first)) {
            return new DateReading.Backwards();
        }
        DatePrecision precision = coarser(start.precision(), end.precision());
        return new DateReading.Found(
                PlannedDates.of(first, last, precision), start.ambiguous() || end.ambiguous());
    }

    private @Nullable Integer yearOf(DatePoint point) {
        if (planYear == null) {
            return null;
        }
        return point.unit() == Unit.YEAR ? planYear.first() : planYear.of(point.roughMonth());
    }

    private static Optional<DateReading> exists(
            DatePoint start, DatePoint end, int startYear, int endYear) {
        DatePoint bad = !start.exists(startYear) ? start : !end.exists(endYear) ? end : null;
        if (bad == null) {
            return Optional.empty();
        }
        boolean isDay = bad.unit() == Unit.DAY || bad.unit() == Unit.MONTH;
        Integer month = bad.month();
        return Optional.of(
                isDay && month != null
                        ? new DateReading.Impossible(month, bad.part())
                        : new DateReading.Unclear());
    }

    public static DatePrecision coarser(DatePrecision one, DatePrecision other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** "3月5日、12日", "3, 10 and 17 March": single days, or ranges, one after the other. */
    private DateReading list(String words, Pattern separator) {
        String[] items = separator.split(words);
        if (items.length < 2 || items.length > 40) {
            return new DateReading.Unclear();
        }
        List<DatePoint[]> ends = new ArrayList<>();
        for (String item : items) {
            DatePoint[] pair = pair(item.strip());
            if (pair == null) {
                return new DateReading.Unclear();
            }
            ends.add(pair);
        }
        inherit(ends);
        TreeSet<LocalDate> days = new TreeSet<>();
        boolean ambiguous = false;
        DatePrecision coarsest = DatePrecision.DAY;
        for (DatePoint[] pair : ends) {
            DateReading one = range(pair[0], pair[1]);
            if (!(one instanceof DateReading.Found found)) {
                return one;
            }
            PlannedDates dates = found.dates();
            if (dates.start() == null || dates.end() == null) {
                return new DateReading.Unclear();
            }
            ambiguous |= found.ambiguous();
            coarsest = coarser(coarsest, dates.precision());
            dates.start().datesUntil(dates.end().plusDays(1)).limit(MOST_DAYS).forEach(days::add);
        }
        LocalDate first = days.getFirst();
        LocalDate last = days.getLast();
        boolean unbroken = first.plusDays(days.size() - 1L).equals(last);
        PlannedDates dates =
                unbroken || coarsest != DatePrecision.DAY
                        ? PlannedDates.of(first, last, coarsest)
                        : PlannedDates.weekly(List.copyOf(days));
        return new DateReading.Found(dates, ambiguous);
    }

    private DatePoint @Nullable [] pair(String item) {
        Optional<DatePoint> single = points.read(item);
        if (single.isPresent()) {
            return new DatePoint[] {single.get(), single.get()};
        }
        Matcher at = Pattern.compile(STRONG_RANGE + "|-").matcher(item);
        while (at.find()) {
            Optional<DatePoint> start = points.read(item.substring(0, at.start()).strip());
            Optional<DatePoint> end = points.read(item.substring(at.end()).strip());
            if (start.isPresent() && end.isPresent() && fit(start.get(), end.get())) {
                return new DatePoint[] {start.get(), end.get()};
            }
        }
        return null;
    }

    /** Month and year are said once: in front in Chinese, at the end in English. */
    private static void inherit(List<DatePoint[]> ends) {
        DatePoint known = null;
        for (DatePoint[] pair : ends) {
            for (int i = 0; i < 2; i++) {
                pair[i] = filled(pair[i], known);
                known = pair[i].month() != null || pair[i].unit() != Unit.BARE ? pair[i] : known;
            }
        }
        known = null;
        for (DatePoint[] pair : ends.reversed()) {
            for (int i = 1; i >= 0; i--) {
                pair[i] = filled(pair[i], known);
                known = pair[i].month() != null ? pair[i] : known;
            }
        }
    }

    private static DatePoint filled(DatePoint point, @Nullable DatePoint known) {
        if (known == null) {
            return point;
        }
        DatePoint filled = point.countedLike(known);
        if (filled.needsMonth() && filled.month() == null) {
            filled = filled.withMonth(known.month());
        }
        return filled.year() == null ? filled.withYear(known.year()) : filled;
    }

    /** "每周三晚,3月4日至5月13日", "Tuesdays, 3 March to 7 April 2026". */
    private Optional<DateReading> everyWeek(String words) {
        Matcher every = EVERY_WEEK.matcher(words);
        if (!every.find()) {
            return Optional.empty();
        }
        String name = every.group(1) != null ? every.group(1) : every.group(2);
        DayOfWeek weekday = WEEKDAY.get(name != null ? name : every.group(3));
        String rest = words.substring(0, every.start()) + " " + words.substring(every.end());
        DateReading window = outsideThenInsideBrackets(rest);
        if (weekday == null
                || !(window instanceof DateReading.Found found)
                || found.dates().start() == null
                || found.dates().end() == null) {
            return Optional.of(window);
        }
        List<LocalDate> days =
                found.dates()
                        .start()
                        .datesUntil(found.dates().end().plusDays(1))
                        .filter(day -> day.getDayOfWeek() == weekday)
                        .limit(MOST_DAYS)
                        .toList();
        return Optional.of(
                days.size() < 2
                        ? found
                        : new DateReading.Found(PlannedDates.weekly(days), found.ambiguous()));
    }

    /** 二〇二六年三月五日 in digits; numbers up to 99 by tens, years digit by digit. */
    private static String digits(String words) {
        return HAN_NUMBER
                .matcher(words)
                .replaceAll(found -> String.valueOf(HanNumber.parse(found.group())));
    }
}
