package org.confer.plancell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confer.plancell.DatePoint.Unit;
import org.jspecify.annotations.Nullable;

/** The forms in which people write a day, a month or a longer window; one pattern a form. */
final class DatePoints {

    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("jan", 1),
                    Map.entry("feb", 2),
                    Map.entry("mar", 3),
                    Map.entry("apr", 4),
                    Map.entry("may", 5),
                    Map.entry("jun", 6),
                    Map.entry("jul", 7),
                    Map.entry("aug", 8),
                    Map.entry("sep", 9),
                    Map.entry("oct", 10),
                    Map.entry("nov", 11),
                    Map.entry("dec", 12));

    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(\\d{4})";

    /** Ten-day thirds as they are called; 上 and the like stand alone behind a month only. */
    private static final Map<String, Integer> THIRDS =
            Map.ofEntries(
                    Map.entry("上旬", 1),
                    Map.entry("中旬", 2),
                    Map.entry("下旬", 3),
                    Map.entry("初", 1),
                    Map.entry("中", 2),
                    Map.entry("底", 3),
                    Map.entry("末", 3),
                    Map.entry("early", 1),
                    Map.entry("beginning of", 1),
                    Map.entry("start of", 1),
                    Map.entry("mid", 2),
                    Map.entry("middle of", 2),
                    Map.entry("late", 3),
                    Map.entry("end of", 3));

    private static final Map<String, Integer> COUNTED =
            Map.ofEntries(
                    Map.entry("first", 1),
                    Map.entry("1st", 1),
                    Map.entry("second", 2),
                    Map.entry("2nd", 2),
                    Map.entry("third", 3),
                    Map.entry("3rd", 3),
                    Map.entry("fourth", 4),
                    Map.entry("4th", 4),
                    Map.entry("last", 4),
                    Map.entry("上", 1),
                    Map.entry("下", 2));

    private static final Map<String, Integer> SEASONS =
            Map.of(
                    "spring", 1, "春", 1, "summer", 2, "夏", 2, "autumn", 3, "fall", 3, "秋", 3,
                    "winter", 4, "冬", 4);

    /** A form and what it means. */
    private record Form(Pattern pattern, Function<MatchResult, @Nullable DatePoint> meaning) {}

    private final List<Form> forms;

    DatePoints(DateOrder order) {
        this.forms =
                Stream.of(chinese(), numeric(order), english(), weeks(), windows())
                        .flatMap(List::stream)
                        .toList();
    }

    /**
     * @param text lower case, NFKC, without blanks at the ends
     */
    Optional<DatePoint> read(String text) {
        if (text.isEmpty() || text.length() > 40) {
            return Optional.empty();
        }
        for (Form form : forms) {
            Matcher matcher = form.pattern().matcher(text);
            if (matcher.matches()) {
                DatePoint point = form.meaning().apply(matcher.toMatchResult());
                if (point != null) {
                    return Optional.of(point);
                }
            }
        }
        return Optional.empty();
    }

    private static Form form(String regex, Function<MatchResult, @Nullable DatePoint> meaning) {
        return new Form(Pattern.compile(regex), meaning);
    }

    private static List<Form> chinese() {
        String year = "(?:(\\d{4}|\\d{2}) ?年度?的? ?)?";
        String thirds = "(上旬|中旬|下旬|初|中|底|末)";
        return List.of(
                form(
                        year + "(\\d{1,2}) ?月份? ?(\\d{1,2}) ?日?",
                        m -> inYearOf(m, 1, DatePoint.day(year(m, 1), number(m, 2), number(m, 3)))),
                form(
                        year + "(\\d{1,2}) ?月份?",
                        m -> inYearOf(m, 1, DatePoint.of(Unit.MONTH, year(m, 1), number(m, 2), 0))),
                form(
                        year + "(\\d{1,2}) ?月份?的? ?" + thirds,
                        m ->
                                inYearOf(
                                        m,
                                        1,
                                        DatePoint.of(
                                                Unit.TEN_DAY,
                                                year(m, 1),
                                                number(m, 2),
                                                third(m, 3)))),
                form("(\\d{1,2}) ?日", m -> DatePoint.day(null, null, number(m, 1))),
                form("(上旬|中旬|下旬)", m -> DatePoint.of(Unit.TEN_DAY, null, null, third(m, 1))),
                form(
                        year + "第? ?(\\d) ?季度?",
                        m -> DatePoint.of(Unit.QUARTER, year(m, 1), null, number(m, 2))),
                form(
                        year + "(上|下)半年",
                        m -> DatePoint.of(Unit.HALF, year(m, 1), null, counted(m, 2))),
                form("(\\d{4}) ?年度?(?:全年|内)?", m -> DatePoint.of(Unit.YEAR, year(m, 1), null, 0)),
                form("全年|年内|全年度|常年|本年度?内?", _ -> DatePoint.of(Unit.YEAR, null, null, 0)),
                form(
                        year + "(\\d{1,2}) ?月第 ?(\\d) ?周",
                        m ->
                                DatePoint.of(
                                        Unit.WEEK_OF_MONTH,
                                        year(m, 1),
                                        number(m, 2),
                                        number(m, 3))),
                form(
                        year + "第 ?(\\d{1,2}) ?周",
                        m -> DatePoint.of(Unit.WEEK_OF_YEAR, year(m, 1), null, number(m, 2))));
    }

    private static List<Form> numeric(DateOrder order) {
        return List.of(
                form(
                        "(\\d{4}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})\\.?",
                        m ->
                                DatePoint.day(year(m, 1), number(m, 3), number(m, 4))
                                        .startingWithYear()),
                form(
                        "((?:19|20)\\d{2})(\\d{2})(\\d{2})",
                        m ->
                                DatePoint.day(year(m, 1), number(m, 2), number(m, 3))
                                        .startingWithYear()),
                form(
                        "(\\d{4})[-/.](\\d{1,2})",
                        m ->
                                DatePoint.of(Unit.MONTH, year(m, 1), number(m, 2), 0)
                                        .startingWithYear()),
                form(
                        "(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})",
                        m -> ordered(order, number(m, 1), number(m, 3), year(m, 4))),
                form(
                        "(\\d{1,2})([-/.])(\\d{1,2})",
                        m -> ordered(order, number(m, 1), number(m, 3), null)),
                form(
                        "(\\d{1,2})",
                        m -> new DatePoint(Unit.BARE, null, null, number(m, 1), false, false)));
    }

    /** Above twelve a number can only be a day; else the file's order decides. */
    private static DatePoint ordered(DateOrder order, int left, int right, @Nullable Integer year) {
        boolean dayFirst = order != DateOrder.MONTH_FIRST;
        boolean open = left <= 12 && right <= 12;
        if (!open) {
            dayFirst = left > 12;
        }
        DatePoint point =
                dayFirst ? DatePoint.day(year, right, left) : DatePoint.day(year, left, right);
        return point.ambiguousIf(open && left != right && order == DateOrder.UNKNOWN);
    }

    private static List<Form> english() {
        return List.of(
                form(
                        DAY + " ?(?:of )?[-/. ]?" + MONTH + "(?:[-/., ]+'?(\\d{4}|\\d{2}))?",
                        m -> DatePoint.day(year(m, 3), month(m, 2), number(m, 1))),
                // as spreadsheets show a month: "Sep-26" is September 2026, "Sep 26" a day
                form(
                        MONTH + "-([2-9]\\d)",
                        m -> DatePoint.of(Unit.MONTH, year(m, 2), month(m, 1), 0)),
                form(
                        MONTH + "[- ]+" + DAY + "(?:,? " + YEAR + ")?",
                        m -> DatePoint.day(year(m, 3), month(m, 1), number(m, 2))),
                form(
                        MONTH + "[-/,' ]+" + YEAR,
                        m -> DatePoint.of(Unit.MONTH, year(m, 2), month(m, 1), 0)),
                form(
                        MONTH + " ?'(\\d{2})",
                        m -> DatePoint.of(Unit.MONTH, year(m, 2), month(m, 1), 0)),
                form(
                        YEAR + "[-/, ]+" + MONTH,
                        m -> DatePoint.of(Unit.MONTH, year(m, 1), month(m, 2), 0)),
                form(MONTH, m -> DatePoint.of(Unit.MONTH, null, month(m, 1), 0)),
                form(DAY + ",? " + YEAR, m -> DatePoint.day(year(m, 2), null, number(m, 1))),
                form("(\\d{1,2})(?:st|nd|rd|th)", m -> DatePoint.day(null, null, number(m, 1))),
                form(
                        "(early|mid|late|beginning of|start of|middle of|end of)[- ]?(?:in )?"
                                + MONTH
                                + "(?:,? "
                                + YEAR
                                + ")?",
                        m -> DatePoint.of(Unit.TEN_DAY, year(m, 3), month(m, 2), third(m, 1))));
    }

    private List<Form> weeks() {
        return List.of(
                form(
                        "(?:w ?/ ?c|w\\.c\\.|wc|w/b|week commencing|week beginning|week starting"
                                + "|week of|wk of)\\.? ?:? ?(.+)",
                        m ->
                                read(m.group(1))
                                        .filter(point -> point.unit() == Unit.DAY)
                                        .map(point -> point.as(Unit.WEEK_OF_DAY))
                                        .orElse(null)),
                form(
                        "(first|1st|second|2nd|third|3rd|fourth|4th) week (?:of|in) "
                                + MONTH
                                + "(?:,? "
                                + YEAR
                                + ")?",
                        m ->
                                DatePoint.of(
                                        Unit.WEEK_OF_MONTH,
                                        year(m, 3),
                                        month(m, 2),
                                        counted(m, 1))),
                form(
                        "(?:week|wk) (\\d{1,2})(?:,? " + YEAR + ")?",
                        m -> DatePoint.of(Unit.WEEK_OF_YEAR, year(m, 2), null, number(m, 1))));
    }

    private static List<Form> windows() {
        return List.of(
                form(
                        "q(?:uarter)? ?(\\d)(?:[-/, ]*(?:of )?(\\d{4}))?",
                        m -> DatePoint.of(Unit.QUARTER, year(m, 2), null, number(m, 1))),
                form(
                        YEAR + "[-/, ]*q(\\d)",
                        m -> DatePoint.of(Unit.QUARTER, year(m, 1), null, number(m, 2))),
                form(
                        "(first|1st|second|2nd|third|3rd|fourth|4th|last) quarter"
                                + "(?:,? (?:of )?(\\d{4}))?",
                        m -> DatePoint.of(Unit.QUARTER, year(m, 2), null, counted(m, 1))),
                form(
                        "h([12])(?:[-/, ]*(\\d{4}))?",
                        m -> DatePoint.of(Unit.HALF, year(m, 2), null, number(m, 1))),
                form(
                        "(first|1st|second|2nd) half(?: of)?(?: the year)?(?:,? (\\d{4}))?",
                        m -> DatePoint.of(Unit.HALF, year(m, 2), null, counted(m, 1))),
                form(
                        "(spring|summer|autumn|fall|winter)(?: term| season)?(?:,? (?:of )?(\\d{4}))?",
                        m -> DatePoint.of(Unit.SEASON, year(m, 2), null, season(m, 1))),
                form(
                        "(?:(\\d{4}) ?年?)? ?([春夏秋冬])[季天]?",
                        m -> DatePoint.of(Unit.SEASON, year(m, 1), null, season(m, 2))),
                form(
                        "(?:all|throughout the|whole) year(?: round)?|year[- ]round",
                        _ -> DatePoint.of(Unit.YEAR, null, null, 0)),
                form("(20\\d{2})", m -> DatePoint.of(Unit.YEAR, year(m, 1), null, 0)));
    }

    private static DatePoint inYearOf(MatchResult found, int yearGroup, DatePoint point) {
        return found.group(yearGroup) == null ? point : point.startingWithYear();
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** Two digits are years of this century. */
    private static @Nullable Integer year(MatchResult found, int group) {
        String digits = found.group(group);
        if (digits == null) {
            return null;
        }
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? 2000 + year : year;
    }

    private static @Nullable Integer month(MatchResult found, int group) {
        return MONTHS.get(found.group(group).substring(0, 3));
    }

    private static int third(MatchResult found, int group) {
        return THIRDS.getOrDefault(found.group(group), 0);
    }

    private static int season(MatchResult found, int group) {
        return SEASONS.getOrDefault(found.group(group), 0);
    }

    private static int counted(MatchResult found, int group) {
        return COUNTED.getOrDefault(found.group(group), 0);
    }

    /** Names of the months for those who look for dates in running text. */
    static String monthNames() {
        return MONTHS.keySet().stream().sorted().collect(Collectors.joining("|"));
    }
}
