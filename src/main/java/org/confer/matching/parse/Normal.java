package org.confer.matching.parse;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import com.ibm.icu.text.Normalizer2;

/**
 * Brings text into one form: compatibility characters (NFKC, Unicode Standard Annex 15), case
 * folded, traditional Chinese characters as simplified ones, one blank between words.
 */
public final class Normal {

    /** Longer texts are cut here; no title of a plan comes near. */
    public static final int LONGEST = 2_000;

    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FFF;
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final char[] SIMPLE = simplified();

    private Normal() {}

    /**
     * @return normalised text, at most {@link #LONGEST} characters; empty when nothing readable is
     *     left
     */
    public static String of(String raw) {
        String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        if (needsFolding(text)) {
            text = FOLD.normalize(text);
        }
        char[] out = new char[text.length()];
        int n = 0;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_HAN && c <= LAST_HAN) {
                c = SIMPLE[c - FIRST_HAN];
            } else if (c >= 'A' && c <= 'Z') {
                c = (char) (c + 32);
            } else if (c >= 0xFF01 && c <= 0xFF5E) {
                c = (char) (c - 0xFEE0);
                c = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            } else if (c < ' ' || (c >= 0x7F && c <= 0x9F) || isBlank(c)) {
                c = ' ';
            } else if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    out[n++] = c;
                    c = text.charAt(++i);
                } else {
                    continue;
                }
            }
            if (c == ' ' && blank) {
                continue;
            }
            blank = c == ' ';
            out[n++] = c;
        }
        if (n > 0 && out[n - 1] == ' ') {
            n--;
        }
        return new String(out, 0, n);
    }

    /** True when the text holds what no careful writer types: controls or halves of characters. */
    public static boolean unreadable(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                return true;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == raw.length() || !Character.isLowSurrogate(raw.charAt(i + 1))) {
                    return true;
                }
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    static boolean han(char c) {
        return c >= FIRST_HAN && c <= LAST_HAN || c >= 0x3400 && c <= 0x4DBF;
    }

    private static boolean isBlank(char c) {
        return c == 0x3000 || c == 0xA0 || c == 0x200B || c == 0xFEFF || Character.isWhitespace(c);
    }

    private static boolean needsFolding(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && !(c >= FIRST_HAN && c <= LAST_HAN) && !plainPunctuation(c)) {
                return true;
            }
        }
        return false;
    }

    /** Punctuation that folding leaves as it is, and that Chinese titles are full of. */
    private static boolean plainPunctuation(char c) {
        return c >= 0xFF01 && c <= 0xFF5E
                || c == '、'
                || c == '。'
                || c == '《'
                || c == '》'
                || (c >= 0x2010 && c <= 0x201F && c != 0x2011 && c != 0x2017);
    }

    private static char[] simplified() {
        char[] table = new char[LAST_HAN - FIRST_HAN + 1];
        for (int i = 0; i < table.length; i++) {
            char c = (char) (FIRST_HAN + i);
            String simple = ZhConverterUtil.toSimple(String.valueOf(c));
            table[i] = simple.length() == 1 ? simple.charAt(0) : c;
        }
        return table;
    }
}
