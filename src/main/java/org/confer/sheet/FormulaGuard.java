package org.confer.sheet;

/**
 * Keeps a spreadsheet program from calculating what was meant as words: in a CSV a text that begins
 * like a formula gets an apostrophe in front when written and loses it when read (OWASP, CSV
 * Injection).
 */
final class FormulaGuard {

    private static final String BEGINS_FORMULA = "=+-@\t\r＝＋－＠";

    private FormulaGuard() {}

    static String guard(String text) {
        return isGuardedOrFormula(text, 0) ? "'" + text : text;
    }

    static String lift(String text) {
        return !text.isEmpty() && text.charAt(0) == '\'' && isGuardedOrFormula(text, 1)
                ? text.substring(1)
                : text;
    }

    /** Apostrophes followed by the beginning of a formula: guarding twice must be undone twice. */
    private static boolean isGuardedOrFormula(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && BEGINS_FORMULA.indexOf(text.charAt(at)) >= 0;
    }
}
