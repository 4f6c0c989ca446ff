package org.confer.matching.parse;

import java.util.HashSet;
import java.util.Set;

/** What a title says beside the audience: "村党组织书记乡村振兴培训" for 村党组织书记 is 乡村振兴. */
final class Beside {

    private Beside() {}

    /**
     * @return the title without the words of the audience (Chinese: without every two characters
     *     that follow one another there too); the whole title when nothing would be left
     */
    static String words(String title, String audience) {
        if (audience.isEmpty()) {
            return title;
        }
        String rest = rest(title, audience);
        return rest.length() < 2 ? title : rest;
    }

    /** As {@link #words}, but empty when nothing is left. */
    private static String rest(String title, String audience) {
        Set<String> said = new HashSet<>();
        for (String word : audience.split(" ", -1)) {
            said.add(stem(word));
        }
        StringBuilder rest = new StringBuilder(title.length());
        for (String word : title.split(" ", -1)) {
            String kept = Normal.han(first(word)) ? han(word, audience) : word;
            if (!kept.isBlank() && !said.contains(stem(word))) {
                rest.append(rest.isEmpty() ? "" : " ").append(kept);
            }
        }
        return rest.toString();
    }

    /** Whether beside the audience a title only says that people are trained for their work. */
    static boolean nothing(String title, String audience) {
        StringBuilder rest = new StringBuilder(audience.isEmpty() ? title : rest(title, audience));
        blank(rest, Vocabulary.AUDIENCES);
        blank(rest, Vocabulary.GENERIC);
        int left = 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            left += Normal.han(c) ? 2 : Character.isLetterOrDigit(c) ? 1 : 0;
        }
        return left <= 2;
    }

    private static void blank(StringBuilder text, Phrases phrases) {
        for (int i = 0; i < text.length(); i++) {
            long match = phrases.longest(text, i);
            if (match >= 0) {
                int end = i + Phrases.length(match);
                for (; i < end; i++) {
                    text.setCharAt(i, ' ');
                }
                i--;
            }
        }
    }

    private static char first(String word) {
        return word.isEmpty() ? ' ' : word.charAt(0);
    }

    private static String han(String word, String audience) {
        StringBuilder kept = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); ) {
            int length = 0;
            while (i + length < word.length()
                    && audience.contains(word.substring(i, i + length + 1))) {
                length++;
            }
            if (length >= 2) {
                i += length;
            } else {
                kept.append(word.charAt(i++));
            }
        }
        return kept.toString();
    }

    private static String stem(String word) {
        return word.length() > 4 && word.endsWith("s")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
