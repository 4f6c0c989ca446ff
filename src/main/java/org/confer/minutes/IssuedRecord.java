package org.confer.minutes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.confer.conference.ConferenceId;
import org.confer.document.Layout;
import org.confer.kernel.PersonId;
import org.confer.kernel.Sha256;
import org.confer.meeting.MeetingId;

/**
 * Minutes as they are kept for good.
 *
 * @param issuedAt to the millisecond
 * @param content everything that was printed, as JSON
 * @param previousHash of the record before it in the same conference; zeros for the first
 */
record IssuedRecord(
        ConferenceId conference,
        MeetingId meeting,
        int year,
        int number,
        String title,
        Layout layout,
        Instant issuedAt,
        PersonId issuedBy,
        String content,
        String searchText,
        List<File> files,
        byte[] previousHash) {

    static final byte[] BEFORE_THE_FIRST = new byte[32];

    record File(Locale language, Layout layout, byte[] content) {
        byte[] hash() {
            return Sha256.digest().digest(content);
        }
    }

    /** SHA-256 over all that must never change, and over the record before it. */
    byte[] hash() {
        MessageDigest digest = Sha256.digest();
        digest.update(previousHash);
        for (long value :
                new long[] {
                    conference.value(),
                    meeting.value(),
                    year,
                    number,
                    issuedAt.toEpochMilli(),
                    issuedBy.value()
                }) {
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        }
        for (String text : List.of(title, layout.name(), content)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        files.forEach(file -> digest.update(file.hash()));
        return digest.digest();
    }
}
