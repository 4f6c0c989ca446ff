package org.confer.document;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Characters of one paper that a font draws with one and the same outline, like the middle dots of
 * Chinese and Japanese. In a PDF an outline stands for one character, so a copied name would come
 * back with the other dot. All but the first such character are therefore drawn from a second copy
 * of the font.
 */
class Twins {

    private final Map<Integer, Typeface> twins = new HashMap<>();

    Twins(Fonts fonts, Paper paper) {
        Set<Integer> used = new LinkedHashSet<>();
        paper.texts().forEach(text -> text.codePoints().forEach(used::add));
        for (Typeface typeface : Typeface.values()) {
            Map<Integer, Integer> times = new HashMap<>();
            for (int codePoint : used) {
                int outline = fonts.outline(typeface, codePoint);
                int before = outline == 0 ? 0 : times.merge(outline, 1, Integer::sum) - 1;
                if (before > 0) {
                    twins.put(codePoint, before % 2 == 1 ? Typeface.TWIN : Typeface.SECOND_TWIN);
                }
            }
        }
    }

    /** The copy to draw the character from, or null for the hand of the text around it. */
    @Nullable Typeface of(int codePoint) {
        return twins.get(codePoint);
    }

    boolean isEmpty() {
        return twins.isEmpty();
    }
}
