package org.confer.matching.parse;

import org.jspecify.annotations.Nullable;

/**
 * A title that is said in two languages, one after the other: "消防安全培训 / Fire Safety Training",
 * "新任干部培训班 (Induction for New Officials)". One foreign word does not make it one.
 *
 * @param han the Chinese half
 * @param latin the other
 */
record Halves(String han, String latin) {

    private static final String BETWEEN = "/|()[]-–—:·;\n";
    private static final int HAN = 4;
    private static final int LETTERS = 10;
    private static final int WORDS = 2;

    /**
     * @param title normalised
     * @return null when the title is in one language
     */
    static @Nullable Halves of(CharSequence title) {
        int firstHan = -1;
        int lastHan = -1;
        int han = 0;
        int firstLatin = -1;
        int lastLatin = -1;
        int letters = 0;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (Normal.han(c)) {
                firstHan = firstHan < 0 ? i : firstHan;
                lastHan = i;
                han++;
            } else if (c >= 'a' && c <= 'z') {
                firstLatin = firstLatin < 0 ? i : firstLatin;
                lastLatin = i;
                letters++;
            }
        }
        if (han < HAN || letters < LETTERS) {
            return null;
        }
        boolean hanFirst = lastHan < firstLatin;
        if (!hanFirst && lastLatin > firstHan) {
            return null;
        }
        int from = hanFirst ? lastHan + 1 : lastLatin + 1;
        int to = hanFirst ? firstLatin : firstHan;
        int cut = -1;
        for (int i = from; i < to && cut < 0; i++) {
            cut = BETWEEN.indexOf(title.charAt(i)) >= 0 ? i : -1;
        }
        if (cut < 0) {
            return null;
        }
        String first = title.subSequence(0, cut).toString();
        String second = title.subSequence(cut + 1, title.length()).toString();
        Halves halves = hanFirst ? new Halves(first, second) : new Halves(second, first);
        return words(halves.latin) < WORDS ? null : halves;
    }

    /** Of at least three letters. */
    private static int words(String text) {
        int words = 0;
        int length = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z';
            length = letter ? length + 1 : 0;
            words += length == 3 ? 1 : 0;
        }
        return words;
    }
}
