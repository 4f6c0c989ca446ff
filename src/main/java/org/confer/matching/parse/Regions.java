package org.confer.matching.parse;

import java.util.HashMap;
import java.util.Map;
import org.confer.matching.Finding;

/**
 * Places: read from the beginning of a text by name (GB/T 2260) or, for places that no list knows,
 * by their form ("two or three characters and 市, 县, 区", "Someplace County").
 */
public final class Regions {

    /** The whole of some city, province or county whose name is not said. */
    private static final String[] SCOPES = {"市", "县", "区", "省"};

    private static final String[] SCOPE_WORDS = {
        "全市", "全县", "全区", "全省", "本市", "本县", "本区", "本省", "市直", "县直", "区直", "省直", "市属", "县属", "区属",
        "省属"
    };

    private static final String SUFFIXES = "省市县区州盟旗";

    /** Words that end like a place and are none. */
    private static final String[] NO_PLACES = {
        "社区", "园区", "发区", "库区", "灾区", "校区", "院区", "片区", "辖区", "小区", "城区", "郊区", "景区", "特区", "地区",
        "战区", "疫区", "超市", "城市", "都市", "上市", "门市", "新区", "矿区", "厂区", "街区", "各市", "各县", "各区", "县市",
        "市县", "区县", "全市", "全县", "全区", "全省", "本市", "本县", "跨省", "病区", "湾区", "大区", "分区", "自治区", "示范区",
        "功能区", "保护区", "房市", "股市", "楼市", "菜市", "夜市", "集市", "入市", "宅区", "居区", "牧区", "林区", "农区", "产区",
        "营区", "禁区", "站区", "考区", "展区", "选区", "专区", "商区"
    };

    private static final String NEVER_BEFORE_SUFFIX = "全各本我每和与、及或的市县区省村镇乡直级属副正下跨任";

    /** "县级", "县处级", "县域", "市场", "区块" are words of their own. */
    private static final String NEVER_AFTER_SUFFIX = "级处域场块";

    /** "新任县长" is no news from 任县 in Hebei. */
    private static final String NEVER_AFTER_SHORT_NAME = NEVER_AFTER_SUFFIX + "长委";

    private static final Phrases GAZETTEER = new Phrases();
    private static final Map<String, String> ABOVE = new HashMap<>();

    static {
        for (String line : Vocabulary.lines("regions.tsv")) {
            String[] columns = line.split("\t", -1);
            String name = Normal.of(columns[0]);
            if (name.equals("城区") || name.equals("郊区") || name.equals("矿区")) {
                continue;
            }
            GAZETTEER.add(name, name);
            if (columns.length > 1 && !columns[1].isEmpty()) {
                ABOVE.put(name, Normal.of(columns[1]));
            }
        }
    }

    private static final String[] ENGLISH = {
        "city",
        "county",
        "district",
        "borough",
        "province",
        "prefecture",
        "township",
        "parish",
        "region"
    };

    private static final String ENGLISH_NEVER =
            " the our all each every inner capital council of in for and a this your town whole local rural urban health school regional ";

    private Regions() {}

    /**
     * @return length of the name of a place that begins there, 0 when none does
     */
    static int lengthAt(CharSequence text, int from) {
        return lengthAt(text, from, true);
    }

    /** An organiser's name begins with its place: "新城市水利局". */
    static int organiserPlace(CharSequence text) {
        return lengthAt(text, 0, false);
    }

    private static int lengthAt(CharSequence text, int from, boolean wary) {
        if (from >= text.length() || !Normal.han(text.charAt(from))) {
            return 0;
        }
        long known = GAZETTEER.longest(text, from);
        if (known >= 0
                && !(Phrases.length(known) == 2
                        && follows(text, from + 2, NEVER_AFTER_SHORT_NAME))) {
            return Phrases.length(known);
        }
        for (int name = 2; name <= 3; name++) {
            int at = from + name;
            if (at >= text.length()) {
                break;
            }
            char suffix = text.charAt(at);
            if (NEVER_BEFORE_SUFFIX.indexOf(text.charAt(at - 1)) >= 0
                    || NEVER_BEFORE_SUFFIX.indexOf(text.charAt(from)) >= 0
                    || !Normal.han(text.charAt(at - 1))) {
                break;
            }
            if (SUFFIXES.indexOf(suffix) >= 0
                    && !follows(text, at + 1, NEVER_AFTER_SUFFIX)
                    && !(wary && noPlace(text, from, at + 1))) {
                return name + 1;
            }
        }
        return 0;
    }

    private static boolean follows(CharSequence text, int at, String any) {
        return at < text.length() && any.indexOf(text.charAt(at)) >= 0;
    }

    /**
     * @return a scope that begins there ("全市"): its last or first character names it; 0 when none
     */
    static int scopeLengthAt(CharSequence text, int from) {
        for (String word : SCOPE_WORDS) {
            if (startsWith(text, from, word)) {
                return word.length();
            }
        }
        return 0;
    }

    /** Of "全市" the scope "市"; of "市直" (the bodies of the city itself, not of its counties) "市直". */
    static String scopeName(CharSequence word) {
        boolean own = word.charAt(1) == '直' || word.charAt(1) == '属';
        return own ? word.charAt(0) + "直" : word.subSequence(1, 2).toString();
    }

    /**
     * @return a place like "eastford county" that begins there in lower-case text: its length, else
     *     0
     */
    static int englishLengthAt(String text, int from) {
        int blank = text.indexOf(' ', from);
        if (blank < 0
                || blank - from < 3
                || ENGLISH_NEVER.contains(" " + text.substring(from, blank) + " ")) {
            return 0;
        }
        for (int i = from; i < blank; i++) {
            if (!Phrases.latin(text.charAt(i))) {
                return 0;
            }
        }
        for (String suffix : ENGLISH) {
            int end = blank + 1 + suffix.length();
            if (startsWith(text, blank + 1, suffix)
                    && (end == text.length() || !Phrases.latin(text.charAt(end)))) {
                return end - from;
            }
        }
        return 0;
    }

    /** How two places, as the reader names them, lie to one another; empty means unsaid. */
    public static Finding compare(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() && right.isEmpty() ? Finding.BOTH_SILENT : Finding.ONE_SILENT;
        }
        if (left.equals(right)) {
            return Finding.SAME;
        }
        boolean leftScope = scope(left);
        boolean rightScope = scope(right);
        if (leftScope && rightScope) {
            return left.charAt(0) == right.charAt(0) ? Finding.ONE_SILENT : Finding.CONTAINED;
        }
        if (leftScope || rightScope) {
            String scope = leftScope ? left : right;
            String name = leftScope ? right : left;
            if (name.charAt(name.length() - 1) == scope.charAt(0)) {
                return Finding.ONE_SILENT;
            }
            return scope.length() > 1 ? Finding.CONTRADICTS : Finding.CONTAINED;
        }
        return within(left, right) || within(right, left) ? Finding.CONTAINED : Finding.CONTRADICTS;
    }

    private static boolean scope(String place) {
        return place.length() == 1 || place.length() == 2 && place.charAt(1) == '直';
    }

    private static boolean within(String inner, String outer) {
        String place = inner;
        for (int step = 0; step < 4; step++) {
            String above = ABOVE.get(place);
            if (above == null) {
                return false;
            }
            if (above.equals(outer)) {
                return true;
            }
            place = above;
        }
        return false;
    }

    private static boolean noPlace(CharSequence text, int from, int to) {
        for (String word : NO_PLACES) {
            int start = to - word.length();
            if (start >= from && startsWith(text, start, word)) {
                return true;
            }
        }
        return false;
    }

    static boolean startsWith(CharSequence text, int from, String word) {
        if (from + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(from + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
