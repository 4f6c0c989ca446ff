package org.confer.plancell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the year that a plan file is for. */
public final class PlanYears {

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
    public static Optional<Integer> in(List<String> lines) {
        for (String line : lines) {
            String words = DATE_OF_WRITING.matcher(CellWords.of(line)).replaceAll(" ");
            Matcher matcher = YEAR.matcher(words);
            if (matcher.find()) {
                String digits = matcher.group(1);
                return Optional.of(
                        digits != null
                                ? Integer.valueOf(digits)
                                : Integer.valueOf((int) HanNumber.parse(matcher.group(2))));
            }
        }
        return Optional.empty();
    }
}
