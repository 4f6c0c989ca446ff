package org.confer.clearance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confer.document.Block;
import org.confer.kernel.Sha256;
import org.confer.minutes.Draft;
import org.confer.minutes.DraftPart;

/** All that units are asked to agree to: the paragraphs in every language. */
record VersionText(Map<Locale, List<SentParagraph>> byLanguage) {

    /** The draft as it would be printed; paragraphs that are not printed are not sent. */
    static VersionText of(List<Draft> drafts) {
        Map<Locale, List<SentParagraph>> byLanguage = new LinkedHashMap<>();
        drafts.forEach(draft -> byLanguage.put(draft.language(), paragraphs(draft)));
        return new VersionText(byLanguage);
    }

    /** The tables among the paragraphs. */
    static List<SentTable> tables(Draft draft) {
        List<SentTable> tables = new ArrayList<>();
        blocks(draft)
                .forEach((passage, block) -> {
                    if (block instanceof Block.Table table) {
                        tables.add(SentTable.of(passage, table));
                    }
                });
        return tables;
    }

    private static List<SentParagraph> paragraphs(Draft draft) {
        List<SentParagraph> paragraphs = new ArrayList<>();
        blocks(draft)
                .forEach((passage, block) -> {
                    String text = text(block);
                    if (!text.isEmpty()) {
                        paragraphs.add(
                                new SentParagraph(passage, block instanceof Block.Heading, text));
                    }
                });
        return paragraphs;
    }

    /** By passage, in order. */
    private static Map<String, Block> blocks(Draft draft) {
        Map<String, Block> blocks = new LinkedHashMap<>();
        String last = "top";
        int since = 0;
        for (DraftPart part : draft.parts()) {
            String passage;
            if (part instanceof DraftPart.Worded worded) {
                last = worded.key();
                since = 0;
                passage = last;
            } else {
                since++;
                passage = last + "/" + since;
            }
            blocks.put(passage, part.block());
        }
        return blocks;
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Heading(int level, String text) -> text;
            case Block.Paragraph(String text) -> text;
            case Block.Labelled labelled ->
                    labelled.label() + ": " + String.join("; ", labelled.entries());
            case Block.Table table -> {
                List<String> lines = new ArrayList<>();
                lines.add(
                        table.columns().stream()
                                .map(Block.Column::header)
                                .collect(Collectors.joining(" | ")));
                table.rows().forEach(row -> lines.add(String.join(" | ", row)));
                yield String.join("\n", lines);
            }
        };
    }

    /** SHA-256 over passages and texts, in the order of languages and paragraphs. */
    byte[] hash() {
        MessageDigest digest = Sha256.digest();
        byLanguage.forEach((language, paragraphs) -> {
            feed(digest, language.getLanguage());
            paragraphs.forEach(paragraph -> {
                feed(digest, paragraph.passage());
                feed(digest, paragraph.text());
            });
        });
        return digest.digest();
    }

    /** Passages that read otherwise in any language, were added or taken out. */
    Set<String> changedSince(VersionText before) {
        Set<String> changed = new LinkedHashSet<>();
        byLanguage
                .keySet()
                .forEach(language -> {
                    Map<String, SentParagraph> old = before.passages(language);
                    Map<String, SentParagraph> young = passages(language);
                    young.forEach((passage, paragraph) -> {
                        if (!paragraph.equals(old.get(passage))) {
                            changed.add(passage);
                        }
                    });
                    old.keySet().stream()
                            .filter(one -> !young.containsKey(one))
                            .forEach(changed::add);
                });
        return changed;
    }

    /** Whether one of these passages names the unit, in any language. */
    boolean names(Set<String> passages, List<String> namesOfUnit) {
        return byLanguage.values().stream()
                .flatMap(List::stream)
                .filter(paragraph -> passages.contains(paragraph.passage()))
                .anyMatch(paragraph -> namesOfUnit.stream().anyMatch(paragraph.text()::contains));
    }

    List<SentParagraph> in(Locale language) {
        return byLanguage.getOrDefault(language, List.of());
    }

    private Map<String, SentParagraph> passages(Locale language) {
        return in(language).stream()
                .collect(
                        Collectors.toMap(
                                SentParagraph::passage,
                                Function.identity(),
                                (first, second) -> first,
                                LinkedHashMap::new));
    }

    private static void feed(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
