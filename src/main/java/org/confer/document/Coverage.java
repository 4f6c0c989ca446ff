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
        paper.texts().forEach(this::look);
    }

    List<Uncovered> uncovered() {
        return uncovered;
    }

    private void look(String text) {
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int codePoint = text.codePointAt(at);
            if (!seen.computeIfAbsent(codePoint, this::isCovered)) {
                uncovered.add(new Uncovered(codePoint, around(text, at)));
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
