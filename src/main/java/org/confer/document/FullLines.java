package org.confer.document;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;

/**
 * Fills lines of letter-spaced text to both edges. The renderer leaves letter-spaced text ragged;
 * the national grid is letter-spaced, and a line that ends early because no punctuation may begin
 * the next one is expected to reach the edge all the same.
 */
final class FullLines {

    /** More than this many points between two characters would look torn. */
    private static final double WIDEST = 3;

    private FullLines() {}

    static void fill(Box box, float dotsPerPoint) {
        for (Box child : box.getChildren()) {
            if (child instanceof LineBox line) {
                fillLine(line, dotsPerPoint);
            } else {
                fill(child, dotsPerPoint);
            }
        }
    }

    private static void fillLine(LineBox line, float dotsPerPoint) {
        Box block = line.getParent();
        if (block.getChild(block.getChildCount() - 1) == line
                || line.isEndsOnNL()
                || line.getChildCount() != 1
                || block.getStyle().getIdent(CSSName.TEXT_ALIGN) != IdentValue.JUSTIFY
                || !(line.getChild(0) instanceof InlineLayoutBox inline)
                || inline.getInlineChildCount() != 1
                || !(inline.getInlineChild(0) instanceof InlineText text)
                || text.getLetterSpacing() == 0) {
            return;
        }
        int characters = text.getSubstring().codePointCount(0, text.getSubstring().length());
        int missing = block.getContentWidth() - line.getContentStart() - line.getContentWidth();
        float each = (float) missing / Math.max(1, characters - 1);
        if (missing > 0 && each < WIDEST * dotsPerPoint) {
            text.setLetterSpacing(text.getLetterSpacing() + each);
        }
    }
}
