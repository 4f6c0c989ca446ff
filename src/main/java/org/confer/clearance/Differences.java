package org.confer.clearance;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.confer.clearance.SheetParagraph.Change;
import org.confer.clearance.SheetParagraph.Piece;

/**
 * What changed between two texts, word by word (Myers 1986). Words are found by the rules of
 * Unicode (UAX #29) and, in Chinese, by the dictionary of ICU.
 */
final class Differences {

    private Differences() {}

    static List<Piece> between(String before, String after, Locale language) {
        List<String> old = words(before, language);
        List<String> young = words(after, language);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
            int from = delta.getTarget().getPosition();
            add(pieces, Change.KEPT, young.subList(at, from));
            add(pieces, Change.REMOVED, delta.getSource().getLines());
            add(pieces, Change.ADDED, delta.getTarget().getLines());
            at = from + delta.getTarget().size();
        }
        add(pieces, Change.KEPT, young.subList(at, young.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Change change, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(change, String.join("", words)));
        }
    }

    private static List<String> words(String text, Locale language) {
        BreakIterator words = BreakIterator.getWordInstance(language);
        words.setText(text);
        List<String> found = new ArrayList<>();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            found.add(text.substring(start, end));
            start = end;
        }
        return found;
    }
}
