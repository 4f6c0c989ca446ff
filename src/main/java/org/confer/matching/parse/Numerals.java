package org.confer.matching.parse;

/** Small numbers as people write them: 3, 三, 十二, iii, B. */
final class Numerals {

    private static final String HAN = "〇一二三四五六七八九十";

    private Numerals() {}

    static boolean numeral(char c) {
        return c >= '0' && c <= '9' || HAN.indexOf(c) >= 0;
    }

    /**
     * @return the number, or -1 when the text is none or over 999
     */
    static int of(CharSequence text) {
        if (text.isEmpty() || text.length() > 3) {
            return -1;
        }
        int number = 0;
        boolean tens = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c >= '0' && c <= '9' ? c - '0' : HAN.indexOf(c);
            if (digit < 0) {
                return -1;
            }
            if (digit == 10) {
                number = (i == 0 ? 1 : number) * 10;
                tens = true;
            } else {
                number = tens ? number + digit : number * 10 + digit;
            }
        }
        return number;
    }

    /**
     * @return of a word: a number, a Roman numeral up to ten or a single letter (a = 1); else -1
     */
    static int ofWord(String word) {
        int plain = of(word);
        if (plain >= 0) {
            return plain;
        }
        return switch (word) {
            case "i", "one", "first" -> 1;
            case "ii", "two", "second" -> 2;
            case "iii", "three", "third" -> 3;
            case "iv", "four", "fourth" -> 4;
            case "v", "five", "fifth" -> 5;
            case "vi", "six", "sixth" -> 6;
            default ->
                    word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'h'
                            ? word.charAt(0) - 'a' + 1
                            : -1;
        };
    }
}
