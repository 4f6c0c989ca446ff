package org.confer.matching.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The word lists of {@code vocabulary/}, read once. */
final class Vocabulary {

    static final Phrases BOILERPLATE = stripped("boilerplate.tsv");
    static final Phrases LEVELS = numbered("levels.tsv");
    static final Phrases SYNONYMS = equals("synonyms.tsv");
    static final Phrases AUDIENCES = equals("audiences.tsv");
    static final Phrases ABBREVIATIONS = pairs("abbreviations.tsv");
    static final Phrases ORGANISERS = equals("organisers.tsv");

    /** The value is the mode's number, and a minus before it if the words must stand alone. */
    static final Phrases MODES = modes();

    /** Words that say nothing of what is trained. */
    static final Phrases GENERIC = list("generic.tsv");

    private Vocabulary() {}

    static List<String> lines(String file) {
        try (InputStream in =
                        Objects.requireNonNull(
                                Vocabulary.class.getResourceAsStream(
                                        "/org/confer/matching/vocabulary/" + file),
                                file);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a word is "end" when it goes only at the end of a title, else empty. */
    private static Phrases stripped(String file) {
        Phrases phrases = new Phrases();
        for (String line : lines(file)) {
            String[] columns = line.split("\t", 2);
            phrases.add(Normal.of(columns[0]), columns.length == 2 ? columns[1] : "");
        }
        return phrases;
    }

    private static Phrases modes() {
        Phrases phrases = new Phrases();
        for (String line : lines("modes.tsv")) {
            String[] columns = line.split("\t", 3);
            for (String word : columns[2].split("\\|", -1)) {
                phrases.add(Normal.of(word), (columns[1].isEmpty() ? "" : "-") + columns[0]);
            }
        }
        return phrases;
    }

    private static Phrases list(String file) {
        Phrases phrases = new Phrases();
        for (String line : lines(file)) {
            for (String word : line.split("\\|", -1)) {
                phrases.add(Normal.of(word), "");
            }
        }
        return phrases;
    }

    private static Phrases numbered(String file) {
        Phrases phrases = new Phrases();
        for (String line : lines(file)) {
            String[] columns = line.split("\t", 2);
            for (String word : columns[1].split("\\|", -1)) {
                phrases.add(Normal.of(word), columns[0]);
            }
        }
        return phrases;
    }

    private static Phrases pairs(String file) {
        Phrases phrases = new Phrases();
        for (String line : lines(file)) {
            String[] columns = line.split("\t", 2);
            phrases.add(columns[0], columns[1]);
        }
        return phrases;
    }

    private static Phrases equals(String file) {
        Phrases phrases = new Phrases();
        for (String line : lines(file)) {
            String[] columns = line.split("\t", 2);
            String canonical = Normal.of(columns[0]);
            phrases.add(canonical, canonical);
            if (columns.length == 2) {
                for (String word : columns[1].split("\\|", -1)) {
                    phrases.add(Normal.of(word), canonical);
                }
            }
        }
        return phrases;
    }
}
