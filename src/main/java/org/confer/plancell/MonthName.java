package org.confer.plancell;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the month in words that name nothing else: the name of a sheet, a heading, a cell. */
public final class MonthName {

    private static final Pattern HAN =
            Pattern.compile(
                    "(?:20\\d{2} ?年)? ?(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?月份?(?:[^\\d日号].{0,8})?");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?(?: ?'?(?:20)?\\d{2})?");
    private static final String ENGLISH_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern NUMBER = Pattern.compile("(?:1[0-2]|[1-9])(?:\\.0)?");

    private MonthName() {}

    /** The month in a sheet's name or in a heading over rows. */
    public static Optional<Integer> in(String text) {
        String words = CellWords.of(text).toLowerCase(Locale.ROOT);
        Matcher han = HAN.matcher(words);
        if (han.matches()) {
            String month = han.group(1);
            return Optional.of(
                    Character.isDigit(month.charAt(0))
                            ? Integer.parseInt(month)
                            : (int) HanNumber.parse(month));
        }
        Matcher english = ENGLISH.matcher(words);
        return english.matches()
                ? Optional.of(ENGLISH_MONTHS.indexOf(english.group(1)) / 3 + 1)
                : Optional.empty();
    }

    /** The month in a column of months, where a bare number counts months, too. */
    public static Optional<Integer> inColumn(String text) {
        String words = CellWords.of(text);
        return NUMBER.matcher(words).matches()
                ? Optional.of(Integer.parseInt(words.replace(".0", "")))
                : in(words);
    }
}
