package org.confer.plancell;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises names of agencies by how they end, and finds them in titles and file names. */
public final class AgencyNames {

    /** Two characters first, so that 委员会 is not cut to 委. */
    private static final String HAN_ENDING =
            "(?:委员会|管委会|办公室|办事处|联合会|监察委|监委|纪委|组织部|宣传部|统战部|政法委|党校|行政学院|工委|党委|政府|中心|支队|大队|总队|集团|公司|医院"
                    + "|学院|大学|学校|协会|联社|工会|妇联|团委|残联|文联|科协|银行|法院|检察院|信访局|局|委|部(?![门属])|厅|署|院(?![校士])|社(?![会区])|办(?![班学公]))";

    private static final Pattern HAN_AGENCY =
            Pattern.compile("[\\u4E00-\\u9FFF()·、\\d ]{1,30}" + HAN_ENDING + "(?:[(][^()]*[)])?");

    private static final Pattern HAN_LONGEST = Pattern.compile("^.*" + HAN_ENDING);

    private static final String ENGLISH_ENDING =
            "(?:directorate|office|services?|board|agency|department|dept|council|centre|center|college|unit|authority|bureau"
                    + "|ministry|commission|academy|division|institute|trust|university|school|secretariat|administration|committee|hospital|police)";

    private static final Pattern ENGLISH_AGENCY =
            Pattern.compile(
                    "(?i)(?:[\\p{L}&,'’./-]+ ){0,6}?"
                            + ENGLISH_ENDING
                            + "(?: (?:of|for) [\\p{L}&' -]{2,40})?");

    /** What follows the agency in a title: year, subject, kind of document. */
    private static final Pattern HAN_REST =
            Pattern.compile(
                    "(?:[12]\\d{3}|[二〇零]{2,}[〇零一二三四五六七八九]{1,2}) ?年|年度|教育(?!学院|中心|局|委|部|集团|研究院|科学院)|培训|研修|干部|班次|工作|计划|安排|汇总|关于|上半年|下半年|教师|办班|课程");

    private static final Pattern ENGLISH_REST =
            Pattern.compile(
                    "(?i) ?[–—:|-] .*|[ _]*(?:19|20)\\d{2}.*| (?:l&d|training|learning|course|courses|plan|schedule|programme|program|events?|sessions?|calendar|development|workforce)\\b.*");

    private static final Pattern TOLD =
            Pattern.compile(
                    "(?:填报|填表|申报|报送|编制|主办|制表|上报)?(?:单位|部门)(?:名称)?(?:[(][^()]{1,8}[)])? ?[::] ?(?<han>[^ ::]{2,40})"
                            + "|(?i:\\b(?:agency|department|organisation|organization|directorate|service|submitted by|prepared by|organiser|organizer) ?: ?(?<english>[\\p{L}&,'’./ -]{3,60}))");

    /** A section behind the agency's name: 临川市教育局人事科. */
    private static final Pattern SECTION =
            Pattern.compile("(?<=(?:局|委|部|厅|办|院|校|会|中心))[\\u4E00-\\u9FFF]{2,8}(?:科|处|室|股)$");

    private static final Pattern TOWN =
            Pattern.compile("[\\u4E00-\\u9FFF]{2,8}(?:(?<![乡城集市各村])镇|(?<!各)乡|街道)");

    /** How many plans follow, told behind the name. */
    private static final Pattern COUNT =
            Pattern.compile(
                    "(?i) ?[(](?:共|计)? ?\\d+ ?(?:项|期|个|班次|班|门|courses?|events?|plans?)?[)]$");

    private AgencyNames() {}

    /** A heading over rows without the number of rows that it may tell. */
    public static String withoutCount(String heading) {
        return COUNT.matcher(heading).replaceFirst("");
    }

    /** Whether the words as a whole look like an agency's name. */
    public static boolean isAgency(String text) {
        String words = CellWords.of(text);
        if (words.length() > 60) {
            return false;
        }
        return CellWords.hasHan(words)
                ? HAN_AGENCY.matcher(words).matches()
                : ENGLISH_AGENCY.matcher(words).matches();
    }

    /** The agency in a line such as 填报单位：临川市教育局人事科　填报时间：… */
    public static Optional<String> told(String line) {
        Matcher matcher = TOLD.matcher(CellWords.of(line));
        while (matcher.find()) {
            String name =
                    matcher.group("han") == null ? matcher.group("english") : matcher.group("han");
            String bare = SECTION.matcher(name.strip()).replaceFirst("");
            boolean isUnit = bare.matches("[万千百]?元.*|人.*|天.*");
            if (!isUnit && !bare.isEmpty()) {
                return Optional.of(bare);
            }
        }
        return Optional.empty();
    }

    /** The agency at the beginning of a title: 临川市教育局2026年教师干部研修计划表. */
    public static Optional<String> inTitle(String title) {
        String words = CellWords.of(title);
        return CellWords.hasHan(words) ? inHanTitle(words) : inEnglishTitle(words);
    }

    /** The agency in a file name, whose blanks may be written as underscores or hyphens. */
    public static Optional<String> inFileName(String fileName) {
        String bare = fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        if (CellWords.hasHan(bare)) {
            String words =
                    CellWords.of(bare.replace('_', ' ')).replaceFirst("^20\\d{2}(?:年度?)? ?", "");
            return inHanTitle(words).or(() -> town(words));
        }
        boolean spaced = bare.contains(" ");
        String words = CellWords.of(spaced ? bare : bare.replaceAll("[_-]+", " "));
        return inEnglishTitle(words).map(name -> spaced ? name : capitals(name));
    }

    /** A town sends its plan under its name alone: 石桥镇2026.csv. */
    private static Optional<String> town(String words) {
        Matcher rest = HAN_REST.matcher(words);
        String head = (rest.find() ? words.substring(0, rest.start()) : words);
        String name = head.replaceFirst("[\\d .、-]+$", "");
        return TOWN.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    private static Optional<String> inHanTitle(String words) {
        Matcher rest = HAN_REST.matcher(words);
        String head = words;
        while (rest.find()) {
            if (rest.start() > 0) {
                head = words.substring(0, rest.start());
                Matcher longest = HAN_LONGEST.matcher(head);
                if (longest.find()) {
                    break;
                }
            }
        }
        Matcher longest = HAN_LONGEST.matcher(head);
        if (!longest.find()) {
            return Optional.empty();
        }
        String name = longest.group().replaceFirst("^[\\d .、-]+", "").strip();
        return name.length() >= 2 && name.length() <= 40 ? Optional.of(name) : Optional.empty();
    }

    private static Optional<String> inEnglishTitle(String words) {
        String head = ENGLISH_REST.matcher(words).replaceFirst("").strip();
        return isAgency(head) && head.contains(" ") ? Optional.of(head) : Optional.empty();
    }

    private static String capitals(String name) {
        StringBuilder capitals = new StringBuilder();
        for (String word : name.split(" ")) {
            boolean small = word.matches("(?i)and|of|for|the");
            String first = word.substring(0, 1);
            capitals.append(capitals.isEmpty() ? "" : " ")
                    .append(small ? word : first.toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return capitals.toString();
    }
}
