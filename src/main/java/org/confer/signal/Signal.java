package org.confer.signal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something changed. Says what and in which version, never the content: whoever may read it reads
 * it from the database.
 *
 * @param subject kind of record, with its module in front: {@code sitting-paragraph}
 * @param id the record's key
 * @param version of the record, 0 if it has none
 */
public record Signal(String subject, long id, int version) {

    private static final Pattern WRITTEN =
            Pattern.compile("([a-z.-]{1,60}) (\\d{1,18}) (\\d{1,9})");

    public Signal {
        if (!subject.matches("[a-z.-]{1,60}") || id < 0 || version < 0) {
            throw new IllegalArgumentException("No signal: " + subject + " " + id + " " + version);
        }
    }

    String written() {
        return subject + " " + id + " " + version;
    }

    static Optional<Signal> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(
                        new Signal(
                                parts.group(1),
                                Long.parseLong(parts.group(2)),
                                Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }
}
