package org.confer.planfile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.confer.plancell.CellWords;

/** Knows how agencies call their columns; the names stand in {@code column-names.txt}. */
final class ColumnNames {

    /** The heading is exactly a name of the role. */
    static final int SURE = 100;

    /** The heading is a name that several kinds of columns have. */
    static final int WEAK = 60;

    /** Least score of a heading that counts as recognised. */
    static final int RECOGNISED = 50;

    /** Longer words are no heading. */
    private static final int LONGEST = 40;

    private static final Pattern BRACKETS = Pattern.compile("[(\\[【][^()\\[\\]【】]*[)\\]】]?");
    private static final Pattern BLANK_BETWEEN_HAN =
            Pattern.compile("(?<=[\\u4E00-\\u9FFF]) +(?=[\\u4E00-\\u9FFF])");
    private static final Pattern CAMEL_CASE = Pattern.compile("(\\p{Ll})(\\p{Lu})");
    private static final Pattern EDGES = Pattern.compile("^[\\s*:.,;_-]+|[\\s*:.,;_-]+$");

    private static final Map<String, Map<ColumnRole, Integer>> ROLES_BY_NAME = load();

    private ColumnNames() {}

    private static Map<String, Map<ColumnRole, Integer>> load() {
        Map<String, Map<ColumnRole, Integer>> byName = new HashMap<>();
        InputStream resource = ColumnNames.class.getResourceAsStream("column-names.txt");
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    add(line, byName);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return byName;
    }

    private static void add(String line, Map<String, Map<ColumnRole, Integer>> byName) {
        int colon = line.indexOf(':');
        ColumnRole role = ColumnRole.valueOf(line.substring(0, colon).strip());
        for (String name : line.substring(colon + 1).split("\\|")) {
            String written = name.strip();
            boolean weak = written.startsWith("~");
            String key = key(weak ? written.substring(1) : written);
            byName.computeIfAbsent(key, _ -> new EnumMap<>(ColumnRole.class))
                    .put(role, weak ? WEAK : SURE);
        }
    }

    /** The form in which headings are compared. */
    static String key(String heading) {
        String spaced =
                CAMEL_CASE.matcher(CellWords.of(heading)).replaceAll("$1 $2").replace('_', ' ');
        String words =
                CellWords.simplified(spaced)
                        .toLowerCase(Locale.ROOT)
                        .replace("# of", "number of")
                        .replace("no. ", "no ");
        String bare = EDGES.matcher(BRACKETS.matcher(words).replaceAll(" ")).replaceAll("");
        bare = bare.isEmpty() ? EDGES.matcher(words).replaceAll("") : bare;
        return BLANK_BETWEEN_HAN.matcher(bare.replaceAll("\\s+", " ").strip()).replaceAll("");
    }

    /**
     * @return how well the heading fits each role, 0 to 100; roles it does not fit are absent
     */
    static Map<ColumnRole, Integer> scores(String heading) {
        String key = key(heading);
        if (key.isEmpty() || key.length() > LONGEST) {
            return Map.of();
        }
        Map<ColumnRole, Integer> exact = ROLES_BY_NAME.get(key);
        if (exact != null) {
            return exact;
        }
        Map<ColumnRole, Integer> scores = new EnumMap<>(ColumnRole.class);
        ROLES_BY_NAME.forEach((name, roles) -> {
            int fit = partialFit(key, name);
            if (fit > 0) {
                roles.forEach((role, score) -> scores.merge(role, fit * score / SURE, Math::max));
            }
        });
        return scores;
    }

    /** A name within the heading; the last word of a heading says what it is about. */
    private static int partialFit(String key, String name) {
        boolean han = CellWords.hasHan(name);
        if (name.length() < (han ? 2 : 3) || !key.contains(name)) {
            return 0;
        }
        int at = key.lastIndexOf(name);
        int end = at + name.length();
        if (!han) {
            boolean startsWord = at == 0 || !Character.isLetterOrDigit(key.charAt(at - 1));
            boolean endsWord = end == key.length() || !Character.isLetterOrDigit(key.charAt(end));
            if (!startsWord || !endsWord) {
                return 0;
            }
        }
        int covered = 40 * name.length() / key.length();
        return 30 + covered + (end == key.length() ? 20 : 0);
    }

    /**
     * @return the best score of the heading for any role
     */
    static int best(String heading) {
        return scores(heading).values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
