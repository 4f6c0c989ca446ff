package org.confer.calendarlink;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a server told of a calendar that was fetched.
 *
 * @param whole whether everything was read, and not only what had changed
 * @param refreshEvery how often the calendar asks to be fetched; null if it does not say, or was
 *     not read because nothing had changed
 */
record Fetched(
        boolean whole,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String syncToken,
        @Nullable Duration refreshEvery) {}
