package org.confer.matching.parse;

import static org.confer.matching.parse.Profile.MISSING;

/**
 * Reads year, cohort, part and level out of a normalised title and blanks them out, so that what
 * remains is the subject. Every reading is a small scan; the order of the calls matters and is the
 * reader's business.
 */
final class TitleWords {

    /** "January intake", "autumn cohort": one of a series, whatever its number. */
    private static final String MONTHS =
            " january february march april may june july august september october november december"
                    + " spring summer autumn winter morning afternoon evening ";

    private static final String COUNTERS = "期批轮班次场";

    final StringBuilder text = new StringBuilder();
    int edition;
    int cohort;
    int part;
    int level;
    int mode;
    int hours;

    void start(String normalised) {
        text.setLength(0);
        text.append(normalised);
        edition = MISSING;
        cohort = MISSING;
        part = MISSING;
        level = MISSING;
        mode = MISSING;
        hours = MISSING;
    }

    void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }

    /** "2026年", "二〇二六年度", "2026 ". */
    void readEdition() {
        for (int i = 0; i + 4 <= text.length(); i++) {
            char c = text.charAt(i);
            boolean digits = c == '2' || c == '1';
            if (!digits && c != '二' || i > 0 && Numerals.numeral(text.charAt(i - 1))) {
                continue;
            }
            int year = 0;
            for (int k = i; k < i + 4; k++) {
                int digit =
                        digits
                                ? text.charAt(k) - '0'
                                : "〇一二三四五六七八九"
                                        .indexOf(text.charAt(k) == '零' ? '〇' : text.charAt(k));
                if (digit < 0 || digit > 9) {
                    year = 0;
                    break;
                }
                year = year * 10 + digit;
            }
            int end = i + 4;
            if (year < 1990
                    || year > 2100
                    || end < text.length() && Numerals.numeral(text.charAt(end))) {
                continue;
            }
            if (end < text.length() && text.charAt(end) == '年') {
                end++;
                if (end < text.length() && text.charAt(end) == '度') {
                    end++;
                }
            } else if (!digits) {
                continue;
            }
            int span = spanEnd(end, year);
            edition = span > 0 ? -year : year;
            end = Math.max(end, span);
            blank(i, end);
            i = end - 1;
        }
    }

    /** Where the second year of "2026/27" or "2026-2027" ends, the first having been read; or 0. */
    private int spanEnd(int from, int year) {
        if (from >= text.length() || "/-–—".indexOf(text.charAt(from)) < 0) {
            return 0;
        }
        String next = String.valueOf(year + 1);
        int at = from + 1;
        int end = 0;
        if (Regions.startsWith(text, at, next)) {
            end = at + 4;
        } else if (Regions.startsWith(text, at, next.substring(2))) {
            end = at + 2;
        }
        return end == 0 || end < text.length() && Character.isDigit(text.charAt(end)) ? 0 : end;
    }

    /** "第三期", "(2期)", "二班" at the end; "batch 2", "cohort B"; "(上)", "下篇", "part ii". */
    void readCohort() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '第'
                    || Numerals.numeral(c) && (i == 0 || !Numerals.numeral(text.charAt(i - 1)))) {
                i = readCounter(i);
            } else if (c == '上' || c == '下' || c == '中') {
                readHalf(i);
            } else if (c >= 'a' && c <= 'z' && (i == 0 || !Phrases.latin(text.charAt(i - 1)))) {
                i = readEnglishCounter(i);
            }
        }
    }

    private int readCounter(int from) {
        boolean ordinal = text.charAt(from) == '第';
        int at = ordinal ? from + 1 : from;
        int digits = at;
        while (at < text.length() && Numerals.numeral(text.charAt(at))) {
            at++;
        }
        if (at == digits) {
            return from;
        }
        int number = Numerals.of(text.subSequence(digits, at));
        boolean counted = at < text.length() && COUNTERS.indexOf(text.charAt(at)) >= 0;
        if (number > 0
                && counted
                && (ordinal || endsHere(at + 1) && "期批班".indexOf(text.charAt(at)) >= 0)) {
            cohort = number;
            blank(from, at + 1);
            return at;
        }
        if (number > 0
                && !counted
                && from > 0
                && text.charAt(from - 1) == '('
                && at < text.length()
                && text.charAt(at) == ')') {
            part = number;
            blank(from - 1, at + 1);
        }
        return at - 1;
    }

    private void readHalf(int at) {
        boolean bracketed =
                at > 0
                        && text.charAt(at - 1) == '('
                        && at + 1 < text.length()
                        && text.charAt(at + 1) == ')';
        boolean named = at + 1 < text.length() && "篇册".indexOf(text.charAt(at + 1)) >= 0;
        if (bracketed || named) {
            part = text.charAt(at) == '上' ? 1 : text.charAt(at) == '中' ? 2 : 3;
            blank(bracketed ? at - 1 : at, at + 2);
        }
    }

    private int readEnglishCounter(int from) {
        int end = wordEnd(from);
        String word = text.substring(from, end);
        boolean counts =
                switch (word) {
                    case "batch",
                            "cohort",
                            "phase",
                            "session",
                            "group",
                            "intake",
                            "round",
                            "wave",
                            "run" ->
                            true;
                    case "part", "module", "unit", "volume" -> true;
                    default -> false;
                };
        int month = MONTHS.indexOf(" " + word + " ");
        if (month >= 0 && end + 1 < text.length() && text.charAt(end) == ' ') {
            int next = wordEnd(end + 1);
            String what = text.substring(end + 1, next);
            if (what.equals("intake") || what.equals("cohort") || what.equals("run")) {
                cohort = 1 + (int) MONTHS.substring(0, month).chars().filter(c -> c == ' ').count();
                blank(from, next);
                return next - 1;
            }
        }
        if (!counts || end + 1 >= text.length() || text.charAt(end) != ' ') {
            return end - 1;
        }
        int numberEnd = wordEnd(end + 1);
        int number = Numerals.ofWord(text.substring(end + 1, numberEnd));
        if (number <= 0) {
            return end - 1;
        }
        if (word.equals("part")
                || word.equals("module")
                || word.equals("unit")
                || word.equals("volume")) {
            part = number;
        } else {
            cohort = number;
        }
        blank(from, numberEnd);
        return numberEnd - 1;
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && Phrases.latin(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean endsHere(int at) {
        return at >= text.length()
                || !Normal.han(text.charAt(at)) && !Phrases.latin(text.charAt(at));
    }

    /** Blanks out every word of how it is held and keeps the last one. */
    void readMode() {
        for (int i = 0; i < text.length(); i++) {
            long match = Vocabulary.MODES.longest(text, i);
            if (match < 0) {
                continue;
            }
            int end = i + Phrases.length(match);
            int said = Integer.parseInt(Vocabulary.MODES.word(match));
            if (said > 0 || alone(i, end)) {
                mode = Math.abs(said);
                blank(i, end);
            }
            i = end - 1;
        }
    }

    /** In brackets, after a dash, or all there is. */
    private boolean alone(int from, int to) {
        int before = from - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        int after = to;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        return (before < 0 || !Character.isLetterOrDigit(text.charAt(before)))
                && (after == text.length() || !Character.isLetterOrDigit(text.charAt(after)))
                && (before >= 0 || after == text.length());
    }

    /** A day of training is taken for eight class hours. */
    private static final int HOURS_A_DAY = 8;

    /** "24学时", "(3天)", "2 days", "6 hours"; hours outweigh days. */
    void readHours() {
        int days = MISSING;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                continue;
            }
            int from = i;
            int number = 0;
            while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                number = Math.min(number * 10 + text.charAt(i++) - '0', 100_000);
            }
            boolean half = i + 1 < text.length() && text.charAt(i) == '.' && digit(i + 1);
            if (half) {
                i += 2;
            }
            int unit =
                    i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '-')
                            ? i + 1
                            : i;
            int end = unitEnd(unit, HOUR_WORDS);
            if (end > 0) {
                hours = number;
                blank(from, end);
            } else {
                end = unitEnd(unit, DAY_WORDS);
                if (end > 0 && number <= 400) {
                    days = number * HOURS_A_DAY + (half ? HOURS_A_DAY / 2 : 0);
                    blank(from, end);
                }
            }
            i = Math.max(i, end) - 1;
        }
        if (hours == MISSING) {
            hours = days;
        }
    }

    private static final String[] HOUR_WORDS = {
        "个学时", "学时", "课时", "个小时", "小时", "hours", "hour", "hrs"
    };
    private static final String[] DAY_WORDS = {"天", "days", "day"};

    private boolean digit(int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Where a unit that stands there ends, or -1. */
    private int unitEnd(int at, String[] units) {
        for (String unit : units) {
            int end = at + unit.length();
            if (end <= text.length()
                    && Regions.startsWith(text, at, unit)
                    && (Normal.han(unit.charAt(0))
                            || end == text.length()
                            || !Phrases.latin(text.charAt(end)))) {
                return end;
            }
        }
        return -1;
    }

    /** Blanks out every word of a level and keeps the last one. */
    void readLevel() {
        for (int i = 0; i < text.length(); i++) {
            long match = Vocabulary.LEVELS.longest(text, i);
            if (match >= 0) {
                level = Integer.parseInt(Vocabulary.LEVELS.word(match));
                blank(i, i + Phrases.length(match));
                i += Phrases.length(match) - 1;
            }
        }
    }

    /** Blanks out what only says that this is a training. */
    void dropBoilerplate() {
        for (int i = 0; i < text.length(); i++) {
            long match = Vocabulary.BOILERPLATE.longest(text, i);
            if (match < 0) {
                continue;
            }
            int end = i + Phrases.length(match);
            if (!classOfPupils(end)
                    && (Vocabulary.BOILERPLATE.word(match).isEmpty() || endsHere(end))) {
                blank(i, end);
                i = end - 1;
            }
        }
    }

    /** "骨干班主任": that 班 is no training's. */
    private boolean classOfPupils(int end) {
        return text.charAt(end - 1) == '班'
                && (Regions.startsWith(text, end, "主任")
                        || Regions.startsWith(text, end, "子")
                        || Regions.startsWith(text, end, "组")
                        || Regions.startsWith(text, end, "级"));
    }

    /**
     * Blanks out each occurrence, unless nothing would be left.
     *
     * @return true when it was there
     */
    boolean drop(String words) {
        if (words.length() < 2) {
            return false;
        }
        boolean there = false;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
            blank(at, at + words.length());
            there = true;
        }
        return there;
    }

    boolean empty() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
