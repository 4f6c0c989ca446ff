package org.confer.plancell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how long a training takes: 2天(16学时), half day, 3 days, 24 in a column of hours. */
public final class WrittenLength {

    /** What a number without a unit counts, told by the heading. */
    public enum Unit {
        DAYS,
        HOURS,
        UNKNOWN
    }

    private static final Pattern DAYS =
            Pattern.compile("(\\d{1,3}(?:\\.\\d)?) ?(?:个?工作日|天|日|days?\\b)");
    private static final Pattern HOURS =
            Pattern.compile(
                    "(\\d{1,4}(?:\\.\\d{1,2})?) ?(?:个?(?:学时|课时|小时|钟头)|(?:contact |class |guided )?(?:hours?|hrs?|h)\\b)");
    private static final Pattern HALF_DAY =
            Pattern.compile("半天|半日|half[- ]?(?:a )?day|half[- ]day");
    private static final Pattern WEEKS = Pattern.compile("(\\d{1,2}) ?(?:个?周|个?星期|weeks?\\b)");
    private static final Pattern BARE = Pattern.compile("(?:每[期班批次])?(\\d{1,4}(?:\\.\\d{1,2})?)");

    /** "3 x 2 hours" are six. */
    private static final Pattern TIMES =
            Pattern.compile(
                    "(\\d{1,2}) ?[x×*] ?(\\d{1,3}(?:\\.\\d{1,2})?)(?= ?(?:h|d|学时|课时|小时|天))");

    private static final Pattern HAN_NUMBER =
            Pattern.compile("[一二三四五六七八九十两百]+(?=个?(?:天|日|学时|课时|小时|周|工作日))");

    private WrittenLength() {}

    /**
     * @param text the cell's words
     * @param unit what a bare number counts
     * @return nothing known where the words say nothing that can be counted
     */
    public static TrainingLength read(String text, Unit unit) {
        String words = CellWords.of(text).toLowerCase(Locale.ROOT);
        if (words.isEmpty() || words.length() > 120) {
            return TrainingLength.UNKNOWN;
        }
        words =
                HAN_NUMBER
                        .matcher(words)
                        .replaceAll(m -> Long.toString(HanNumber.parse(m.group())));
        words = TIMES.matcher(words).replaceAll(WrittenLength::product);
        Matcher bare = BARE.matcher(words);
        if (bare.matches()) {
            BigDecimal number = number(bare.group(1));
            return switch (unit) {
                case DAYS -> new TrainingLength(number, null);
                case HOURS -> new TrainingLength(null, number);
                case UNKNOWN -> TrainingLength.UNKNOWN;
            };
        }
        BigDecimal days = first(DAYS, words);
        if (days == null && HALF_DAY.matcher(words).find()) {
            days = new BigDecimal("0.5");
        }
        BigDecimal hours = first(HOURS, words);
        BigDecimal weeks = first(WEEKS, words);
        if (days == null && hours == null && weeks != null) {
            // A working week.
            days = weeks.multiply(BigDecimal.valueOf(5), MathContext.DECIMAL32);
        }
        return days == null && hours == null
                ? TrainingLength.UNKNOWN
                : new TrainingLength(days, hours);
    }

    private static String product(MatchResult times) {
        return number(times.group(1)).multiply(number(times.group(2))).toPlainString();
    }

    private static @Nullable BigDecimal first(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? number(matcher.group(1)) : null;
    }

    private static BigDecimal number(String digits) {
        BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
