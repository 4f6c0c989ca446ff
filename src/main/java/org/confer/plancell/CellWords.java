package org.confer.plancell;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.regex.Pattern;

/** Words of a cell, brought to one form so that they can be compared. */
public final class CellWords {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF]+");

    /** Unified ideographs; beyond them no character has a simplified twin that matters here. */
    private static final char FIRST_HAN = '\u4E00';

    private static final char LAST_HAN = '\u9FFF';

    private CellWords() {}

    /**
     * Unicode's compatibility form (NFKC: half-width brackets and digits), white space reduced to
     * single blanks, ends trimmed.
     */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String composed =
                Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return BLANKS.matcher(composed).replaceAll(" ").strip();
    }

    /** Printable ASCII or unified ideographs, no blanks at the ends or in a row: nothing to do. */
    private static boolean isPlain(String text) {
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c > ' ' && c < 0x7F
                    || c >= FIRST_HAN && c <= LAST_HAN
                    || c == ' ' && last != ' ')) {
                return false;
            }
            last = c;
        }
        return last != ' ';
    }

    public static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHan(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isHan(char c) {
        return c >= FIRST_HAN && c <= LAST_HAN;
    }

    /**
     * Traditional characters become simplified ones (OpenCC's tables). A text that holds characters
     * of the simplified set alone is not touched: 著 and 乾 are right in some of its words.
     */
    public static String simplified(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHan(c) && Traditional.ONLY.get(c)) {
                return ZhConverterUtil.toSimple(text);
            }
        }
        return text;
    }

    /** Loaded when the first Chinese text comes along. */
    private static final class Traditional {

        /** Characters that only traditional texts use. */
        static final BitSet ONLY = new BitSet();

        static {
            for (char c = FIRST_HAN; c < LAST_HAN; c++) {
                if (ZhConverterUtil.isTraditional(c) && !ZhConverterUtil.isSimple(c)) {
                    ONLY.set(c);
                }
            }
        }
    }
}
