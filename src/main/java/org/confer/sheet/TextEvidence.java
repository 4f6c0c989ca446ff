package org.confer.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Tells the encoding of a text from all of its bytes: UTF-8 is sure if valid; between GB18030 and
 * Windows-1252 the common characters of GB 2312 (pairs of high bytes) decide, because in Western
 * text high bytes stand alone.
 */
final class TextEvidence {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** More control characters than this in a thousand bytes: not a text. */
    private static final int CONTROLS_PER_MILLE = 5;

    /** A UTF-8 text may have been cut or patched: one stray byte for so many sound characters. */
    private static final int UTF8_SOUND_PER_STRAY = 20;

    private final Utf8 utf8 = new Utf8();
    private final Gb gb = new Gb();
    private long bytes;
    private long controls;
    private long nulEven;
    private long nulOdd;

    static TextEvidence of(InputStream in) throws IOException {
        TextEvidence evidence = new TextEvidence();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = in.read(buffer)) > 0; ) {
            for (int i = 0; i < read; i++) {
                evidence.add(buffer[i] & 0xFF);
            }
        }
        evidence.utf8.end();
        evidence.gb.end();
        return evidence;
    }

    static TextEvidence of(byte[] bytes) {
        TextEvidence evidence = new TextEvidence();
        for (byte b : bytes) {
            evidence.add(b & 0xFF);
        }
        evidence.utf8.end();
        evidence.gb.end();
        return evidence;
    }

    /**
     * @param least how many characters of three bytes or more make it sure
     */
    boolean isUtf8(int least) {
        return utf8.invalid == 0 && utf8.wide >= least;
    }

    private void add(int b) {
        if (b == 0) {
            if (bytes % 2 == 0) {
                nulEven++;
            } else {
                nulOdd++;
            }
        } else if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
            controls++;
        }
        bytes++;
        utf8.add(b);
        gb.add(b);
    }

    /**
     * @throws UnreadableSheet if these bytes are no text
     */
    Charset charset() {
        if (nulOdd > bytes / 4 && nulEven == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (nulEven > bytes / 4 && nulOdd == 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (nulEven + nulOdd > 0 || controls * 1000 > bytes * CONTROLS_PER_MILLE) {
            throw new UnreadableSheet(UnreadableSheet.Why.NOT_A_TABLE);
        }
        if (utf8.invalid == 0 || utf8.valid > utf8.invalid * UTF8_SOUND_PER_STRAY) {
            return StandardCharsets.UTF_8;
        }
        boolean mostlyCommon = gb.common * 5 >= (gb.common + gb.rare) * 2;
        boolean sound = gb.invalid == 0 || gb.common > gb.invalid * UTF8_SOUND_PER_STRAY;
        return mostlyCommon && sound ? GB18030 : WINDOWS_1252;
    }

    /** RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF. */
    private static final class Utf8 {
        private long valid;
        private long invalid;

        /** Characters of three or four bytes, as the Chinese ones. */
        private long wide;

        private boolean isWide;
        private int missing;
        private int low = 0x80;
        private int high = 0xBF;

        void add(int b) {
            if (missing > 0) {
                if (b >= low && b <= high) {
                    low = 0x80;
                    high = 0xBF;
                    if (--missing == 0) {
                        valid++;
                        wide += isWide ? 1 : 0;
                    }
                    return;
                }
                invalid++;
                missing = 0;
                low = 0x80;
                high = 0xBF;
            }
            if (b < 0x80) {
                return;
            }
            isWide = b >= 0xE0;
            if (b >= 0xC2 && b <= 0xDF) {
                missing = 1;
            } else if (b >= 0xE0 && b <= 0xEF) {
                missing = 2;
                low = b == 0xE0 ? 0xA0 : 0x80;
                high = b == 0xED ? 0x9F : 0xBF;
            } else if (b >= 0xF0 && b <= 0xF4) {
                missing = 3;
                low = b == 0xF0 ? 0x90 : 0x80;
                high = b == 0xF4 ? 0x8F : 0xBF;
            } else {
                invalid++;
            }
        }

        void end() {
            if (missing > 0) {
                invalid++;
            }
        }
    }

    /** GB 18030-2005: two bytes, or four of which the second and fourth are digits. */
    private static final class Gb {
        private long common;
        private long rare;
        private long invalid;
        private int place;
        private int lead;

        void add(int b) {
            switch (place) {
                case 0 -> first(b);
                case 1 -> second(b);
                case 2 -> expect(b >= 0x81 && b <= 0xFE, 3);
                default -> {
                    if (b >= 0x30 && b <= 0x39) {
                        rare++;
                    } else {
                        invalid++;
                    }
                    place = 0;
                }
            }
        }

        private void first(int b) {
            if (b >= 0x81 && b <= 0xFE) {
                lead = b;
                place = 1;
            } else if (b >= 0x80) {
                invalid++;
            }
        }

        private void second(int b) {
            if (b >= 0x30 && b <= 0x39) {
                place = 2;
                return;
            }
            place = 0;
            if (b >= 0xA1 && b <= 0xFE && (lead >= 0xB0 && lead <= 0xF7 || isPunctuation())) {
                common++;
            } else if (b >= 0x40 && b != 0x7F && b <= 0xFE) {
                rare++;
            } else {
                invalid++;
            }
        }

        private boolean isPunctuation() {
            return lead >= 0xA1 && lead <= 0xA3;
        }

        private void expect(boolean met, int next) {
            place = met ? next : 0;
            if (!met) {
                invalid++;
            }
        }

        void end() {
            if (place > 0) {
                invalid++;
            }
        }
    }
}
