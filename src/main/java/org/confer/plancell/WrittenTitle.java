package org.confer.plancell;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the title of a plan: the year, and which session of a series it is, are told apart from the
 * subject, so that two sessions of one course have the same title.
 *
 * @param title NFKC, simplified, without year, cohort, term and length; never longer than given
 * @param asWritten trimmed and NFKC only
 * @param cohort number of the session; null if none is told
 */
public record WrittenTitle(String title, String asWritten, @Nullable Integer cohort) {

    /** Longer words are no title. */
    public static final int LONGEST = 300;

    private static final String NUMERAL = "([\\d一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,4})";

    private static final String ENGLISH_MONTH =
            "(?:january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";

    private static final String SERIES =
            "(?:cohort|session|group|batch|intake|run|round|phase|course date|class)";

    private static final Pattern LEADING_YEAR =
            Pattern.compile(
                    "^(?:(?:19|20)\\d{2}|[二〇零○一九][〇零○一二三四五六七八九]{3}) ?年度?的?(?! ?以来|以后)|^20\\d{2}(?:[-:–] ?| +)(?=\\p{L})");

    /** A bracket that says only when or which time. */
    private static final Pattern WHEN =
            Pattern.compile(
                    "第?"
                            + NUMERAL
                            + "(?:期|批次?|轮|次)(?:班)?"
                            + "|"
                            + SERIES
                            + " ?(?:no\\.? ?|#)?\\d{1,3}(?: of \\d{1,3})?"
                            + "|"
                            + ENGLISH_MONTH
                            + " (?:intake|cohort|session|run|group)"
                            + "|(?:19|20)\\d{2} ?年?度?(?: ?(?:run|edition|intake|cohort|session))?"
                            + "|(?:19|20)\\d{2} ?[-/] ?(?:19|20)?\\d{2}"
                            + "|(?:春季|秋季|夏季|冬季|上|下)(?:学期|半年)?|[上下]半年|第?[一二三四]季度"
                            + "|(?:spring|summer|autumn|fall|winter)(?: term| intake| session)?"
                            + "|每(?:周|星期)[一二三四五六日天]?晚?|(?:evening|morning|afternoon|weekend|daytime) (?:course|class|session)"
                            + "|\\d{1,3}(?:\\.5)? ?(?:天|日|学时|课时|小时|days?|hours?|hrs?|weeks?)(?: course)?|half[- ]day|半天|full[- ]day"
                            + "|续办?|重复");

    private static final Pattern BRACKET = Pattern.compile(" ?[(\\[【]([^()\\[\\]【】]*)[)\\]】]");

    private static final Pattern COHORT =
            Pattern.compile(
                    "第?" + NUMERAL + "(?:期|批次?|轮)|" + SERIES + " ?(?:no\\.? ?|#)?(\\d{1,3})");

    private static final Pattern LEADING_COHORT = Pattern.compile("^第" + NUMERAL + "(?:期|批次?) ?");

    private static final Pattern TRAILING_COHORT =
            Pattern.compile(
                    "(?:[ \\-–—:,·]*第"
                            + NUMERAL
                            + "(?:期|批次?)(?:班)?)$"
                            + "|(?:[ \\-–—:,]+"
                            + SERIES
                            + " ?(?:no\\.? ?|#)?(\\d{1,3}))$",
                    Pattern.CASE_INSENSITIVE);

    /** 轮训二班: the number of the class belongs to its name, but tells the session as well. */
    private static final Pattern CLASS_NUMBER =
            Pattern.compile("[训修习](?:第?([一二三四五六七八九十]|\\d{1,2})班)$");

    /**
     * @param text the cell's words, not blank
     */
    public static WrittenTitle read(String text) {
        String written = CellWords.of(text);
        String title = CellWords.simplified(written);
        Integer cohort = null;
        title = LEADING_YEAR.matcher(title).replaceFirst("");
        Matcher leading = LEADING_COHORT.matcher(title);
        if (leading.find() && leading.end() < title.length()) {
            cohort = number(leading.group(1));
            title = title.substring(leading.end());
        }
        StringBuilder kept = new StringBuilder();
        Matcher bracket = BRACKET.matcher(title);
        int from = 0;
        while (bracket.find()) {
            String inside = bracket.group(1).strip().toLowerCase(Locale.ROOT);
            if (WHEN.matcher(inside).matches()) {
                kept.append(title, from, bracket.start());
                from = bracket.end();
                cohort = cohort == null ? cohort(inside) : cohort;
            }
        }
        title = kept.append(title.substring(from)).toString().strip();
        Matcher trailing = TRAILING_COHORT.matcher(title);
        if (mayEndInNumber(title) && trailing.find() && trailing.start() > 0) {
            String numeral = trailing.group(1) == null ? trailing.group(2) : trailing.group(1);
            cohort = cohort == null ? number(numeral) : cohort;
            title = title.substring(0, trailing.start()).strip();
        }
        if (cohort == null && title.endsWith("班")) {
            Matcher named = CLASS_NUMBER.matcher(title);
            cohort = named.find() ? number(named.group(1)) : null;
        }
        return new WrittenTitle(title.isEmpty() ? written : title, written, cohort);
    }

    /** Spares most titles the search for a session's number at the end. */
    private static boolean mayEndInNumber(String title) {
        char last = title.isEmpty() ? ' ' : title.charAt(title.length() - 1);
        return last >= '0' && last <= '9' || title.indexOf('第') > 0;
    }

    private static @Nullable Integer cohort(String words) {
        Matcher matcher = COHORT.matcher(words);
        if (!matcher.find()) {
            return null;
        }
        return number(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }

    private static @Nullable Integer number(String numeral) {
        if (numeral.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.valueOf(numeral);
        }
        return HanNumber.read(numeral).isPresent()
                ? Integer.valueOf((int) HanNumber.parse(numeral))
                : null;
    }
}
