package org.confer.savings.ui;

import java.text.NumberFormat;
import org.confer.shell.Words;

/** Numbers in the language of the screen. */
final class Numbers {

    private Numbers() {}

    static String of(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(Words.language());
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }
}
