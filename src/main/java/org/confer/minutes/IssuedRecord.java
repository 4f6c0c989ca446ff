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
import org.jspecify.annotations.Nullable;

/**
 * Minutes as they are kept for good.
 *
 * @param issuedAt to the millisecond
 * @param content everything that was printed, as JSON
 * @param previousHash of the record before it in the same conference; zeros for the first
 * @param form what the hash covers: since form 2 the words for the search, what the record corrects
 *     and why
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
        byte[] previousHash,
        int form,
        @Nullable IssuedMinutesId corrects,
        String reason) {

    static final byte[] BEFORE_THE_FIRST = new byte[32];

    /** What the hash of a record covers that is issued now. */
    static final int FORM = 2;

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
        if (form >= FORM) {
            digest.update(
                    ByteBuffer.allocate(Long.BYTES)
                            .putLong(corrects == null ? 0 : corrects.value())
                            .array());
            digest.update(Sha256.of(reason));
            digest.update(Sha256.of(searchText));
            files.forEach(file ->
                    digest.update(Sha256.of(file.language().getLanguage() + file.layout())));
        }
        return digest.digest();
    }
}
