package org.confer.document;

import com.ibm.icu.text.BreakIterator;

/**
 * Turns a long Chinese title between words and near the middle: GB/T 9704-2012 asks that a turned
 * title keeps its words whole and its lines balanced.
 */
final class TitleLines {

    private TitleLines() {}

    static String of(Paper paper) {
        String title = paper.title();
        int fits = paper.layout() == Layout.NATIONAL ? 20 : 26;
        double width = width(title);
        if (!paper.isChinese() || width <= fits || title.contains("\n")) {
            return title;
        }
        int lines = (int) Math.ceil(width / fits);
        BreakIterator words = BreakIterator.getWordInstance(paper.language());
        words.setText(title);
        StringBuilder turned = new StringBuilder();
        int from = 0;
        for (int line = 1; line < lines; line++) {
            int turn = nearest(words, title, from, width * line / lines);
            turned.append(title, from, turn).append('\n');
            from = turn;
        }
        return turned.append(title.substring(from)).toString();
    }

    private static int nearest(BreakIterator words, String title, int after, double wanted) {
        int best = title.length();
        double distance = Double.MAX_VALUE;
        for (int at = words.following(after); at != BreakIterator.DONE; at = words.next()) {
            double here = Math.abs(width(title.substring(0, at)) - wanted);
            if (here < distance && !isClosing(title, at)) {
                distance = here;
                best = at;
            }
        }
        return best;
    }

    /** Whether what stands here may not begin a line. */
    private static boolean isClosing(String title, int at) {
        return at < title.length() && "”’）》】、，。；：！？".indexOf(title.charAt(at)) >= 0;
    }

    private static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.55 : 1).sum();
    }
}
