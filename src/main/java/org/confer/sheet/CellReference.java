package org.confer.sheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads references like {@code AB12} and {@code A1:B2}; what is no reference gets the fallback. */
final class CellReference {

    /** A column beyond every limit, for letters that no spreadsheet has. */
    private static final int BEYOND = Integer.MAX_VALUE / 2;

    private static final Pattern AREA =
            Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

    private CellReference() {}

    /**
     * @return the column from 0
     */
    static int column(@Nullable String reference, int fallback) {
        if (reference == null) {
            return fallback;
        }
        int column = 0;
        int letters = 0;
        while (letters < reference.length()) {
            char c = Character.toUpperCase(reference.charAt(letters));
            if (c < 'A' || c > 'Z') {
                break;
            }
            if (++letters > 3) {
                return BEYOND;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return letters == 0 ? fallback : column - 1;
    }

    /** A whole number that fits in nine digits. */
    static int number(@Nullable String digits, int fallback) {
        if (digits == null || digits.isEmpty() || digits.length() > 9) {
            return digits == null || digits.isEmpty() ? fallback : Integer.MAX_VALUE;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return fallback;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    static @Nullable MergedArea area(String reference) {
        Matcher found = AREA.matcher(reference.toUpperCase(Locale.ROOT).replace("$", ""));
        if (!found.matches()) {
            return null;
        }
        int left = column(found.group(1), 0);
        int right = column(found.group(3), 0);
        int top = number(found.group(2), 1);
        int bottom = number(found.group(4), 1);
        return left <= right && top <= bottom && top > 0
                ? new MergedArea(top, left, bottom, right)
                : null;
    }
}
