package org.confer.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for characters of a paper that none of the fonts holds. */
class Coverage {

    private static final int WORDS_AROUND = 12;

    private final Fonts fonts;
    private final List<Uncovered> uncovered = new ArrayList<>();
    private final Map<Integer, Boolean> seen = new HashMap<>();

    Coverage(Fonts fonts, Paper paper) {
        this.fonts = fonts;
        Masthead masthead = paper.masthead();
        if (masthead != null) {
            look(masthead.mark(), masthead.number(), masthead.issuer(), masthead.date());
        }
        look(paper.title());
        paper.body().forEach(this::look);
        Imprint imprint = paper.imprint();
        if (imprint != null) {
            look(imprint.copies(), imprint.issuer(), imprint.date());
        }
    }

    List<Uncovered> uncovered() {
        return uncovered;
    }

    private void look(Block block) {
        switch (block) {
            case Block.Heading heading -> look(heading.text());
            case Block.Paragraph paragraph -> look(paragraph.text());
            case Block.Labelled labelled -> {
                look(labelled.label());
                labelled.entries().forEach(this::look);
            }
            case Block.Table table -> {
                if (table.caption() != null) {
                    look(table.caption());
                }
                table.columns().forEach(column -> look(column.header()));
                table.rows().forEach(row -> row.forEach(this::look));
            }
        }
    }

    private void look(String... texts) {
        for (String text : texts) {
            for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
                int codePoint = text.codePointAt(at);
                if (!seen.computeIfAbsent(codePoint, this::isCovered)) {
                    uncovered.add(new Uncovered(codePoint, around(text, at)));
                }
            }
        }
    }

    /** Every hand falls back to these three, so what they hold can be printed everywhere. */
    private boolean isCovered(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\r'
                || !Character.isISOControl(codePoint)
                        && (fonts.covers(Typeface.FALLBACK, codePoint)
                                || fonts.covers(Typeface.LATIN, codePoint)
                                || fonts.covers(Typeface.RARE, codePoint));
    }

    private static String around(String text, int at) {
        int from = Math.max(0, at - WORDS_AROUND);
        int to = Math.min(text.length(), at + WORDS_AROUND);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from--;
        }
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).replaceAll("\\p{Cntrl}", " ").strip();
    }
}
