package org.confer.plancell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the year that a plan file is for. */
public final class PlanYears {

    /** 2026-27, 2026/2027, 2026—2027学年. */
    private static final Pattern TWO_YEARS =
            Pattern.compile("(?<!\\d)(20\\d{2}) ?[-/~–—至] ?(20)?(\\d{2})(?!\\d|[-/.]\\d)");

    private static final Pattern OF_SCHOOLS =
            Pattern.compile("(?i)学年|\\b(?:academic|schools?|teaching|term|terms|college)\\b");

    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)|([二][〇零○][一二三四五六七八九][〇零○一二三四五六七八九]) ?年");

    /** A date on which something was written says nothing about the plan's year. */
    private static final Pattern DATE_OF_WRITING =
            Pattern.compile(
                    "(?i)(?:填报|填表|制表|编制|报送|上报|更新|打印)(?:时间|日期) ?[::]? ?\\S+"
                            + "|\\b(?:prepared|printed|updated|issued|version|as at|as of)\\b[^,;.]*"
                            + "|20\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}|20\\d{2}年\\d{1,2}月\\d{1,2}日");

    private PlanYears() {}

    /**
     * @param lines title rows, sheet name, file name: the first that names a year counts
     */
    public static Optional<PlanYear> in(List<String> lines) {
        boolean schools = lines.stream().anyMatch(line -> OF_SCHOOLS.matcher(line).find());
        for (String line : lines) {
            Optional<PlanYear> spanning = spanning(CellWords.of(line), schools);
            if (spanning.isPresent()) {
                return spanning;
            }
            String words = DATE_OF_WRITING.matcher(CellWords.of(line)).replaceAll(" ");
            Matcher matcher = YEAR.matcher(words);
            if (matcher.find()) {
                String digits = matcher.group(1);
                int year =
                        digits != null
                                ? Integer.parseInt(digits)
                                : (int) HanNumber.parse(matcher.group(2));
                return Optional.of(new PlanYear(year, words.contains("学年") ? PlanYear.SCHOOL : 1));
            }
        }
        return Optional.empty();
    }

    /**
     * A Chinese plan for two years beside each other is a plan for each of them, unless schools'.
     */
    private static Optional<PlanYear> spanning(String words, boolean schools) {
        Matcher years = TWO_YEARS.matcher(words);
        if (!years.find()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(years.group(1));
        boolean next = Integer.parseInt(years.group(3)) == (first + 1) % 100;
        if (!next || !schools && CellWords.hasHan(words)) {
            return Optional.empty();
        }
        return Optional.of(new PlanYear(first, schools ? PlanYear.SCHOOL : PlanYear.BUDGET));
    }
}
