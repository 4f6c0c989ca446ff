package org.confer.matching.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A dictionary of phrases, asked for the longest one that begins at a place in a text. */
public final class Phrases {

    private long[] edges = new long[1 << 10];
    private int[] targets = new int[1 << 10];
    private int[] values = new int[256];
    private int nodes = 1;
    private int edgeCount;
    private final List<String> words = new ArrayList<>();

    /** Characters with which a phrase begins, a bit each: at most places of a text none does. */
    private final long[] firsts = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    Phrases() {
        Arrays.fill(edges, -1);
        Arrays.fill(values, -1);
    }

    /** A later phrase does not replace an earlier one. */
    void add(String phrase, String word) {
        if (phrase.isEmpty()) {
            return;
        }
        firsts[phrase.charAt(0) / Long.SIZE] |= 1L << phrase.charAt(0);
        int node = 0;
        for (int i = 0; i < phrase.length(); i++) {
            node = grow(node, phrase.charAt(i));
        }
        if (values[node] < 0) {
            values[node] = words.size();
            words.add(word);
        }
    }

    /**
     * @return length of the longest phrase at that place in the upper half and its value in the
     *     lower half, or -1; an ASCII phrase must stand between word boundaries
     */
    long longest(CharSequence text, int from) {
        char first = text.charAt(from);
        if ((firsts[first / Long.SIZE] & 1L << first) == 0) {
            return -1;
        }
        int node = 0;
        long best = -1;
        boolean wordBefore =
                from > 0 && (latin(text.charAt(from - 1)) || text.charAt(from - 1) == '\'');
        if (wordBefore && latin(text.charAt(from))) {
            return -1;
        }
        for (int i = from; i < text.length(); i++) {
            node = next(node, text.charAt(i));
            if (node < 0) {
                break;
            }
            if (values[node] >= 0
                    && !(latin(text.charAt(i))
                            && i + 1 < text.length()
                            && latin(text.charAt(i + 1)))) {
                best = (long) (i + 1 - from) << 32 | values[node];
            }
        }
        return best;
    }

    String word(long match) {
        return words.get((int) match);
    }

    static int length(long match) {
        return (int) (match >>> 32);
    }

    static boolean latin(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 0xDF && c <= 0x24F;
    }

    /**
     * Every phrase in the text replaced by its word. What a word brings and the text says next is
     * said once: "机关公文" as "公文写作" in "机关公文写作", "AI大模型" as "人工智能" twice.
     */
    String replaceIn(String text) {
        StringBuilder out = null;
        int copied = 0;
        for (int i = 0; i < text.length(); ) {
            long match = longest(text, i);
            if (match < 0) {
                i++;
                continue;
            }
            if (out == null) {
                out = new StringBuilder(text.length() + 8);
            }
            out.append(text, copied, i);
            String word = word(match);
            if (out.length() < word.length()
                    || out.lastIndexOf(word) != out.length() - word.length()) {
                out.append(word);
            }
            int end = i + length(match);
            i = end + saidAgain(word, text, i, end);
            copied = i;
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    /** How much of a Chinese word's end the text repeats behind the phrase that it replaces. */
    private static int saidAgain(String word, String text, int from, int end) {
        for (int length = word.length() - 1; length >= 2; length--) {
            if (Normal.han(word.charAt(word.length() - length))
                    && text.startsWith(word.substring(word.length() - length), end)
                    && !text.substring(from, end)
                            .endsWith(word.substring(word.length() - length))) {
                return length;
            }
        }
        return 0;
    }

    private int next(int node, char c) {
        long edge = (long) node << 16 | c;
        int at = slot(edge, edges.length);
        while (edges[at] != -1) {
            if (edges[at] == edge) {
                return targets[at];
            }
            at = at + 1 & edges.length - 1;
        }
        return -1;
    }

    private int grow(int node, char c) {
        int known = next(node, c);
        if (known >= 0) {
            return known;
        }
        if (edgeCount * 2 >= edges.length) {
            rehash();
        }
        put((long) node << 16 | c, nodes);
        edgeCount++;
        if (nodes == values.length) {
            values = Arrays.copyOf(values, nodes * 2);
            Arrays.fill(values, nodes, values.length, -1);
        }
        return nodes++;
    }

    private void put(long edge, int target) {
        int at = slot(edge, edges.length);
        while (edges[at] != -1) {
            at = at + 1 & edges.length - 1;
        }
        edges[at] = edge;
        targets[at] = target;
    }

    private void rehash() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[oldEdges.length * 2];
        targets = new int[edges.length];
        Arrays.fill(edges, -1);
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != -1) {
                put(oldEdges[i], oldTargets[i]);
            }
        }
    }

    private static int slot(long edge, int size) {
        long h = edge * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 40) & size - 1;
    }
}
