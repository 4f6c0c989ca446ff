package org.confer.plancell;

import java.util.OptionalLong;

/** Chinese numerals: 三十二, 一百二十, 二〇二六, also the banker's forms 壹贰叁. */
final class HanNumber {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String BANKERS = "零壹贰叁肆伍陆柒捌玖";

    private HanNumber() {}

    /**
     * @param numeral only numerals, at least one
     * @return the number; numerals without tens are read digit by digit
     */
    static long parse(String numeral) {
        return read(numeral).orElse(0);
    }

    static OptionalLong read(String numeral) {
        if (numeral.isEmpty() || numeral.length() > 12) {
            return OptionalLong.empty();
        }
        boolean positional = numeral.length() > 1;
        for (int i = 0; i < numeral.length(); i++) {
            if (digit(numeral.charAt(i)) < 0) {
                positional = false;
                if (unit(numeral.charAt(i)) == 0) {
                    return OptionalLong.empty();
                }
            }
        }
        return OptionalLong.of(positional ? byPlace(numeral) : byUnits(numeral));
    }

    private static long byPlace(String numeral) {
        long value = 0;
        for (int i = 0; i < numeral.length(); i++) {
            value = value * 10 + digit(numeral.charAt(i));
        }
        return value;
    }

    private static long byUnits(String numeral) {
        long total = 0;
        long section = 0;
        long digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int value = digit(c);
            if (value >= 0) {
                digit = value;
                continue;
            }
            long unit = unit(c);
            if (unit == 10_000) {
                total += Math.max(1, section + digit) * unit;
                section = 0;
            } else {
                section += (digit == 0 ? 1 : digit) * unit;
            }
            digit = 0;
        }
        return total + section + digit;
    }

    private static int digit(char c) {
        if (c == '〇' || c == '○') {
            return 0;
        }
        if (c == '两') {
            return 2;
        }
        int plain = DIGITS.indexOf(c);
        return plain >= 0 ? plain : BANKERS.indexOf(c);
    }

    private static long unit(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1_000;
            case '万' -> 10_000;
            default -> 0;
        };
    }
}
