package org.confer.calendarlink;

import java.time.Instant;
import org.confer.calendar.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose turn it is, as it is kept.
 *
 * @param address sealed
 * @param user empty if the server is asked as anybody
 * @param password sealed, empty if there is none
 * @param etag of the last answer, as are {@code lastModified} and {@code syncToken}
 * @param wholeAt when everything was read last
 * @param begunAt of this attempt; it is known by it
 */
record Link(
        SourceId source,
        String address,
        String user,
        String password,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String syncToken,
        @Nullable Instant wholeAt,
        int failures,
        Instant begunAt) {

    /** Never the address or the password. */
    @Override
    public String toString() {
        return "Link " + source;
    }
}
