package org.confer.paper;

import java.time.Instant;

/**
 * A file that was handed in, without its content.
 *
 * @param size in bytes
 * @param fingerprint SHA-256 of the content, in hexadecimal digits
 * @param givenBy the person's name
 */
public record PaperListing(
        PaperId id,
        String name,
        PaperKind kind,
        int size,
        String fingerprint,
        String givenBy,
        Instant givenAt) {}
