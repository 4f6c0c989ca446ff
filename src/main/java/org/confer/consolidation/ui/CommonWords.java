package org.confer.consolidation.ui;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds in texts about one thing the words that all of them have, and marks the others. */
final class CommonWords {

    private final Set<String> common;

    CommonWords(List<String> texts) {
        Set<String> left = new HashSet<>();
        boolean first = true;
        for (String text : texts) {
            if (first) {
                left.addAll(keys(text));
                first = false;
            } else {
                left.retainAll(keys(text));
            }
        }
        common = left;
    }

    /** The text with what is not common to all marked. */
    Span marked(String text) {
        Span whole = new Span();
        StringBuilder plain = new StringBuilder();
        StringBuilder own = new StringBuilder();
        for (String word : words(text)) {
            boolean isOwn = isWord(word) && !common.contains(key(word));
            flush(whole, isOwn ? plain : own, !isOwn);
            (isOwn ? own : plain).append(word);
        }
        flush(whole, plain, false);
        flush(whole, own, true);
        return whole;
    }

    private static void flush(Span whole, StringBuilder words, boolean mark) {
        if (!words.isEmpty()) {
            whole.add(mark ? new Mark(words.toString()) : new Span(words.toString()));
            words.setLength(0);
        }
    }

    private static Set<String> keys(String text) {
        Set<String> keys = new HashSet<>();
        words(text).forEach(word -> keys.add(key(word)));
        return keys;
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static boolean isWord(String piece) {
        return piece.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Words and what is between them, in order; Chinese by ICU's dictionary. */
    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            words.add(text.substring(from, to));
            from = to;
        }
        return words;
    }

    /** Marked text. */
    @Tag("mark")
    private static final class Mark extends HtmlContainer {
        Mark(String words) {
            super("mark");
            setText(words);
            addClassName("consolidation-own");
        }
    }
}
