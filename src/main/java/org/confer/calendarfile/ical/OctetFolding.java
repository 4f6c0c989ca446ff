package org.confer.calendarfile.ical;

/**
 * Folds lines so that none is longer than 75 octets in UTF-8 and no character is torn apart (RFC
 * 5545 section 3.1).
 */
final class OctetFolding {

    private static final int LONGEST = 75;

    private OctetFolding() {}

    /**
     * @param text unfolded lines, each ended by CRLF
     */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 50);
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (character == '\r' || character == '\n') {
                octets = 0;
            } else {
                int size = octets(character);
                if (octets + size > LONGEST) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                octets += size;
            }
            folded.appendCodePoint(character);
            at += Character.charCount(character);
        }
        return folded.toString();
    }

    private static int octets(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
