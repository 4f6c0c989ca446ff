package org.confer;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything said to a user exists in both languages, and nothing is kept that nobody says. */
class MessageTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");

    /** A whole string literal of the form module.word.word, or one ending in a dot before a +. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9_.-]+)\"");

    private final Map<String, String> english = bundles(false);
    private final Map<String, String> chinese = bundles(true);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void everyKeySaidInTheCodeExists() {
        Set<String> modules =
                english.keySet().stream()
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing =
                literals().stream()
                        .filter(literal -> modules.contains(literal.split("\\.")[0]))
                        .filter(literal -> !english.containsKey(literal))
                        .filter(literal -> prefixOf(literal).isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("keys used but in no bundle").isEmpty();
    }

    @Test
    void everyKeyIsSaidSomewhere() {
        Set<String> literals = literals();
        Set<String> prefixes =
                literals.stream()
                        .filter(literal -> literal.endsWith("."))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> unused =
                english.keySet().stream()
                        .filter(key -> !literals.contains(key))
                        .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).as("keys that no code says").isEmpty();
    }

    @Test
    void everyPatternIsWellFormedAndTakesTheSameArgumentsInBothLanguages() {
        english.forEach((key, pattern) ->
                assertThat(arguments(key, chinese.getOrDefault(key, ""), Locale.CHINESE))
                        .as(key)
                        .isSubsetOf(arguments(key, pattern, Locale.ENGLISH)));
    }

    private static Set<String> arguments(String key, String pattern, Locale language) {
        try {
            return new MessageFormat(pattern, language).getArgumentNames();
        } catch (IllegalArgumentException malformed) {
            throw new AssertionError(key + ": " + malformed.getMessage(), malformed);
        }
    }

    /**
     * Literals such as "security.role." stand for a family of keys whose last word is an enum
     * constant.
     */
    private List<String> prefixOf(String literal) {
        return english.keySet().stream()
                .filter(key ->
                        key.startsWith(literal + ".")
                                || (literal.endsWith(".") && key.startsWith(literal)))
                .toList();
    }

    private static Set<String> literals() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Set<String> literals = new TreeSet<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = LITERAL.matcher(Files.readString(file));
                while (matcher.find()) {
                    literals.add(matcher.group(1));
                }
            }
            return literals;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> bundles(boolean inChinese) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith("_zh.properties") == inChinese)
                            .toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }
}
