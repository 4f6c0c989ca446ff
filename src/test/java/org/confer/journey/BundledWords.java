package org.confer.journey;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** Words of the message bundles, to be recognised on a page of the other language. */
record BundledWords(Set<String> words) {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Properties ENGLISH = read(false);
    private static final Properties CHINESE = read(true);

    static BundledWords none() {
        return new BundledWords(Set.of());
    }

    /** What is said in English and otherwise in Chinese, as far as nothing is filled in. */
    static BundledWords englishOnly() {
        Set<Object> chinese = Set.copyOf(CHINESE.values());
        List<String> words =
                ENGLISH.values().stream()
                        .map(String::valueOf)
                        .filter(text ->
                                !text.contains("{")
                                        && !chinese.contains(text)
                                        && !text.equals("English"))
                        .toList();
        return new BundledWords(Set.copyOf(words));
    }

    /** Whether a key stands there instead of words. */
    static boolean holdsKey(String text) {
        return Arrays.stream(text.split("[\\s!]+")).anyMatch(ENGLISH::containsKey);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean contains(String text) {
        return words.contains(text);
    }

    private static Properties read(boolean chinese) {
        Properties all = new Properties();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith("_zh.properties") == chinese) {
                    try (Reader reader = Files.newBufferedReader(file)) {
                        all.load(reader);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
