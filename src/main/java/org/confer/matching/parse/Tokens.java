package org.confer.matching.parse;

import java.util.Arrays;

/**
 * Collects token hashes of a text: Chinese by character bigrams, words of alphabets by stem, and by
 * trigrams of the stem for typing errors. One collector serves one thread.
 */
public final class Tokens {

    /**
     * Set in the hash of a single character, or of a word's letters in any order: these survive
     * swapped characters, and are counted apart from bigrams and trigrams. They sort first.
     */
    public static final int SINGLE = 1 << 31;

    private int[] found = new int[64];
    private int count;

    void clear() {
        count = 0;
    }

    void add(int token) {
        if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = token;
    }

    /** Sorted, without repeats. */
    int[] sorted() {
        Arrays.sort(found, 0, count);
        int n = 0;
        for (int i = 0; i < count; i++) {
            if (n == 0 || found[i] != found[n - 1]) {
                found[n++] = found[i];
            }
        }
        count = n;
        return Arrays.copyOf(found, n);
    }

    /**
     * @param trigrams true for comparing: bigrams and single characters of Chinese, trigrams and
     *     letters of words; false for finding: bigrams and stems
     */
    void text(CharSequence text, boolean trigrams) {
        int i = 0;
        int length = text.length();
        while (i < length) {
            char c = text.charAt(i);
            if (Normal.han(c)) {
                int from = i;
                while (i < length && Normal.han(text.charAt(i))) {
                    i++;
                }
                han(text, from, i, trigrams);
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                int from = i;
                while (i < length
                        && !Normal.han(text.charAt(i))
                        && (Character.isLetterOrDigit(text.charAt(i))
                                || Character.isSurrogate(text.charAt(i))
                                || text.charAt(i) == '\''
                                || text.charAt(i) == '+')) {
                    i++;
                }
                word(text, from, i, trigrams);
            } else {
                i++;
            }
        }
    }

    private void han(CharSequence text, int from, int to, boolean single) {
        if (single) {
            for (int i = from; i < to; i++) {
                add(mix(text.charAt(i)) | SINGLE);
            }
        }
        if (to - from == 1) {
            add(mix(text.charAt(from)) & ~SINGLE);
        }
        for (int i = from; i + 1 < to; i++) {
            add(mix(text.charAt(i) << 16 | text.charAt(i + 1)) & ~SINGLE);
        }
    }

    private void word(CharSequence text, int from, int to, boolean trigrams) {
        if (stopWord(text, from, to)) {
            return;
        }
        int end = stemEnd(text, from, to);
        if (!trigrams) {
            add(hash(text, from, end));
            return;
        }
        int letters = end - from;
        for (int i = from; i < end; i++) {
            letters += mix(text.charAt(i));
        }
        add(mix(letters) | SINGLE);
        int a = '_';
        int b = text.charAt(from);
        for (int i = from + 1; i < end; i++) {
            int c = text.charAt(i);
            add(mix(a * 0x1F1F1F1F ^ b * 0x3779 ^ c << 20) & ~SINGLE);
            a = b;
            b = c;
        }
        add(mix(a * 0x1F1F1F1F ^ b * 0x3779 ^ '_' << 20) & ~SINGLE);
    }

    /** Plural and the commonest endings off; no more, since a stem need not be a word. */
    private static int stemEnd(CharSequence text, int from, int to) {
        int length = to - from;
        if (length > 3 && ends(text, to, "'s")) {
            return stemEnd(text, from, to - 2);
        }
        if (length > 5 && ends(text, to, "ing")) {
            return to - 3;
        }
        if (length > 4 && ends(text, to, "ies")) {
            return to - 3;
        }
        if (length > 4 && (ends(text, to, "ed") || ends(text, to, "es"))) {
            return to - 2;
        }
        if (length > 3 && text.charAt(to - 1) == 's' && text.charAt(to - 2) != 's') {
            return to - 1;
        }
        if (length > 4 && (text.charAt(to - 1) == 'e' || text.charAt(to - 1) == 'y')) {
            return to - 1;
        }
        return to;
    }

    private static boolean ends(CharSequence text, int to, String ending) {
        for (int i = 0; i < ending.length(); i++) {
            if (text.charAt(to - ending.length() + i) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean stopWord(CharSequence text, int from, int to) {
        return switch (to - from) {
            case 1 -> text.charAt(from) == 'a';
            case 2 -> "of in on to at by or an is as".contains(text.subSequence(from, to));
            case 3 -> "and the for all with".contains(text.subSequence(from, to));
            case 4 -> "with from".contains(text.subSequence(from, to));
            default -> false;
        };
    }

    static int hash(CharSequence text, int from, int to) {
        int h = 0;
        for (int i = from; i < to; i++) {
            h = h * 31 + text.charAt(i);
        }
        return mix(h);
    }

    /** Finaliser of MurmurHash3 (Austin Appleby, 2011). */
    static int mix(int h) {
        int x = h;
        x ^= x >>> 16;
        x *= 0x85EBCA6B;
        x ^= x >>> 13;
        x *= 0xC2B2AE35;
        return x ^ x >>> 16;
    }
}
