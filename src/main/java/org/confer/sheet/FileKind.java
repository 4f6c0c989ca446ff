package org.confer.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
    ZIP,
    TEXT;

    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /**
     * @throws UnreadableSheet for everything that is certainly no table
     */
    static FileKind of(SheetSource source) throws IOException {
        byte[] head = source.head(512);
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableSheet(
                    holds(source, ENCRYPTED)
                            ? UnreadableSheet.Why.PASSWORD
                            : UnreadableSheet.Why.OLD_EXCEL);
        }
        UnreadableSheet.Why known = known(head);
        if (known != null) {
            throw new UnreadableSheet(known);
        }
        return TEXT;
    }

    private static UnreadableSheet.@Nullable Why known(byte[] head) {
        if (starts(head, '%', 'P', 'D', 'F')) {
            return UnreadableSheet.Why.PDF;
        }
        if (starts(head, 0x89, 'P', 'N', 'G')
                || starts(head, 0xFF, 0xD8, 0xFF)
                || starts(head, 'G', 'I', 'F', '8')
                || starts(head, 'I', 'I', '*', 0)
                || starts(head, 'M', 'M', 0, '*')
                || starts(head, 'R', 'I', 'F', 'F')) {
            return UnreadableSheet.Why.PICTURE;
        }
        if (starts(head, '{', '\\', 'r', 't', 'f')) {
            return UnreadableSheet.Why.OTHER_DOCUMENT;
        }
        if (starts(head, 0x1F, 0x8B)
                || starts(head, '7', 'z', 0xBC, 0xAF)
                || starts(head, 'R', 'a', 'r', '!')
                || starts(head, 'B', 'Z', 'h')) {
            return UnreadableSheet.Why.ARCHIVE;
        }
        String text =
                new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("\u00ef\u00bb\u00bf")) {
            text = text.substring(3).strip();
        }
        if (text.startsWith("<html")
                || text.startsWith("<!doctype")
                || text.startsWith("<table")
                || text.startsWith("<?xml")) {
            return UnreadableSheet.Why.WEB_PAGE;
        }
        return null;
    }

    private static boolean starts(byte[] head, int... signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the bytes occur anywhere: the directory of an OLE2 container may lie anywhere in it.
     */
    private static boolean holds(SheetSource source, byte[] wanted) throws IOException {
        try (InputStream in = source.open()) {
            byte[] buffer = new byte[1 << 16];
            int kept = 0;
            for (int read; (read = in.read(buffer, kept, buffer.length - kept)) > 0; ) {
                int filled = kept + read;
                if (indexOf(buffer, filled, wanted) >= 0) {
                    return true;
                }
                kept = Math.min(wanted.length - 1, filled);
                System.arraycopy(buffer, filled - kept, buffer, 0, kept);
            }
            return false;
        }
    }

    private static int indexOf(byte[] buffer, int filled, byte[] wanted) {
        for (int at = 0; at + wanted.length <= filled; at++) {
            int same = 0;
            while (same < wanted.length && buffer[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
