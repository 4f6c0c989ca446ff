package org.confer.plancell;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how many people, as people write it: 约120人, 每期50人共3期, 45 (3 groups of 15), 12 to 16. */
public final class WrittenHeadcount {

    /** What the words come to. */
    public sealed interface Reading {

        /**
         * @param contradicts whether the total and "so many groups of so many" do not agree
         */
        record Found(Headcount headcount, boolean contradicts) implements Reading {}

        /** So many in each session; how many sessions stands elsewhere. */
        record PerCohort(int people) implements Reading {}

        /** 若干, many, 不限… */
        record NotANumber() implements Reading {}
    }

    /** A whole country is not trained in one row. */
    private static final int MOST = 10_000_000;

    private static final int LONGEST = 120;

    private static final String SESSION = "(?:个|次)?(?:教学班|期|班|批|次|场|轮|组)";
    private static final String PEOPLE = "(?:人次|人|名|位|个|学员)?";
    private static final String GROUPS =
            "(?:groups?|sessions?|cohorts?|courses?|batch(?:es)?|class(?:es)?|events?|runs?|intakes?|days?)";
    private static final String N = "(\\d{1,8})";

    /** First group: people in each; second: how many sessions. */
    private static final List<Pattern> EACH_TIMES_COUNT =
            List.of(
                    Pattern.compile(
                            "每"
                                    + SESSION
                                    + "(?:约|不超过)?"
                                    + N
                                    + PEOPLE
                                    + "[^\\d]{0,6}"
                                    + N
                                    + SESSION),
                    Pattern.compile(N + PEOPLE + "/" + SESSION + "[^\\d]{0,4}" + N + SESSION),
                    Pattern.compile(N + PEOPLE + " ?[x×*] ?" + N + SESSION),
                    Pattern.compile(
                            N
                                    + " ?[a-z ]{0,12}?(?:per|each|a|/) ?"
                                    + GROUPS
                                    + "[^\\d]{0,8}"
                                    + N
                                    + " ?"
                                    + GROUPS));

    private static final Pattern PLAIN_PRODUCT = Pattern.compile(N + " ?[x×*@] ?" + N);

    /** First group: how many sessions; second: people in each. */
    private static final List<Pattern> COUNT_TIMES_EACH =
            List.of(
                    Pattern.compile(
                            N + SESSION + "[^\\d]{0,4}每" + SESSION + "(?:约|不超过)?" + N + PEOPLE),
                    Pattern.compile(N + SESSION + " ?[x×*] ?" + N + PEOPLE),
                    Pattern.compile(
                            N
                                    + " ?"
                                    + GROUPS
                                    + " (?:of|x|with|@) ?(?:about |up to |approx\\.? )?"
                                    + N),
                    PLAIN_PRODUCT);

    private static final Pattern ALL_TOGETHER =
            Pattern.compile(
                    "(?:共计?|总计|合计|计)约?"
                            + N
                            + "(?:余|多)?(?:人次|人|名)|"
                            + N
                            + " (?:in total|total|overall)\\b");

    private static final Pattern PER_COHORT =
            Pattern.compile(
                    "每"
                            + SESSION
                            + "(?:约|不超过)?"
                            + N
                            + PEOPLE
                            + "|"
                            + N
                            + PEOPLE
                            + "/"
                            + SESSION
                            + "|"
                            + N
                            + " ?[a-z ]{0,12}?(?:per|each|/) ?"
                            + GROUPS);

    private static final Pattern RANGE =
            Pattern.compile(
                    N
                            + PEOPLE
                            + " ?(?:-|–|—|~|to|至|到|or) ?"
                            + N
                            + " ?(?:人次|人|名|位|个|[a-z ]+)?(?:左右)?");

    private static final String ABOUT =
            "约|大约|大概|预计|计划|拟|近|about|approx\\.?|approximately|around|circa|ca\\.?|c\\.?|~|≈|est\\.?|roughly|c";

    private static final Pattern SINGLE =
            Pattern.compile(
                    "(?<about>"
                            + ABOUT
                            + ")? ?(?:up to|max\\.?|maximum|at most|min\\.?|at least|不超过|最多|至多|限|共|≤|<|>)? ?"
                            + N
                            + "(?:\\.0+)? ?(?<more>余|多|\\+|plus)? ?"
                            + "(?:(?:名|位|个)?(?:人次|人|学员|干部)?|[a-z][a-z /&'-]*)(?:(?<round>左右|上下|以内|以上)| ?max\\.?)?"
                            + " ?(?:[(,;。含其].*)?");

    private static final Pattern GROUPED = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

    private static final Pattern HAN_NUMBER =
            Pattern.compile("[一二三四五六七八九十百千两]+(?=余?多?个?(?:人|名|期|班|批|次|场|轮))");

    private static final List<String> ENGLISH_NUMBERS =
            List.of(
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen",
                    "twenty");

    private static final List<String> ENGLISH_TENS =
            List.of("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred");

    private static final Pattern ENGLISH_NUMBER =
            Pattern.compile(
                    "\\b(?:a |one )?(?:("
                            + String.join("|", ENGLISH_NUMBERS)
                            + ")|("
                            + String.join("|", ENGLISH_TENS)
                            + ")|dozen)\\b");

    private WrittenHeadcount() {}

    /**
     * @param text the cell's words, not blank
     */
    public static Reading read(String text) {
        String words = GROUPED.matcher(CellWords.of(text).toLowerCase(Locale.ROOT)).replaceAll("");
        if (words.length() > LONGEST) {
            return new Reading.NotANumber();
        }
        words =
                HAN_NUMBER
                        .matcher(words)
                        .replaceAll(m -> Long.toString(HanNumber.parse(m.group())));
        words =
                ENGLISH_NUMBER
                        .matcher(words)
                        .replaceAll(m -> englishNumber(m.group(1), m.group(2)));
        Headcount product = product(words);
        Matcher all = ALL_TOGETHER.matcher(words);
        if (all.find()) {
            Integer total = number(all.group(1) == null ? all.group(2) : all.group(1));
            return total == null ? new Reading.NotANumber() : found(total, isAbout(words), product);
        }
        Matcher each = PER_COHORT.matcher(words);
        if (each.matches()) {
            for (int group = 1; group <= each.groupCount(); group++) {
                Integer people = number(each.group(group));
                if (people != null) {
                    return new Reading.PerCohort(people);
                }
            }
        }
        Matcher single = SINGLE.matcher(words);
        boolean plain = single.matches();
        if (plain && (product == null || words.indexOf('(') > 0)) {
            Integer total = number(single.group(2));
            boolean about =
                    single.group("about") != null
                            || single.group("more") != null
                            || single.group("round") != null;
            return total == null ? new Reading.NotANumber() : found(total, about, product);
        }
        if (product != null) {
            return new Reading.Found(product, false);
        }
        Matcher range = RANGE.matcher(words);
        if (range.matches()) {
            Integer low = number(range.group(1));
            Integer high = number(range.group(2));
            return low == null || high == null
                    ? new Reading.NotANumber()
                    : found(Math.max(low, high), true, null);
        }
        return new Reading.NotANumber();
    }

    private static String englishNumber(@Nullable String small, @Nullable String tens) {
        int value =
                small != null
                        ? ENGLISH_NUMBERS.indexOf(small) + 1
                        : tens != null ? ENGLISH_TENS.indexOf(tens) * 10 + 30 : 12;
        return Integer.toString(value);
    }

    private static Reading found(int total, boolean about, @Nullable Headcount product) {
        Headcount headcount =
                product == null
                        ? new Headcount(total, about, null, null)
                        : new Headcount(total, about, product.perCohort(), product.cohorts());
        return new Reading.Found(headcount, product != null && product.total() != total && !about);
    }

    private static boolean isAbout(String words) {
        return words.contains("约") || words.contains("余") || words.contains("about");
    }

    private static @Nullable Headcount product(String words) {
        for (Pattern pattern : EACH_TIMES_COUNT) {
            Matcher matcher = pattern.matcher(words);
            if (matcher.find()) {
                return times(number(matcher.group(1)), number(matcher.group(2)), isAbout(words));
            }
        }
        for (Pattern pattern : COUNT_TIMES_EACH) {
            Matcher matcher = pattern.matcher(words);
            if (matcher.find()) {
                Integer count = number(matcher.group(1));
                Integer each = number(matcher.group(2));
                // Without units the smaller number counts the sessions.
                boolean swapped =
                        pattern.equals(PLAIN_PRODUCT)
                                && count != null
                                && each != null
                                && count > each;
                return swapped
                        ? times(count, each, isAbout(words))
                        : times(each, count, isAbout(words));
            }
        }
        return null;
    }

    private static @Nullable Headcount times(
            @Nullable Integer each, @Nullable Integer count, boolean about) {
        if (each == null || count == null || (long) each * count > MOST) {
            return null;
        }
        return new Headcount(each * count, about, each, count);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        if (digits == null) {
            return null;
        }
        int value = Integer.parseInt(digits);
        return value > MOST ? null : Integer.valueOf(value);
    }
}
