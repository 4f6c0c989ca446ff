package org.confer.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something found by the search box.
 *
 * @param kind what sort of thing, for example "Meeting"
 * @param title its name
 * @param detail one line more, may be empty
 * @param address its page, relative to the application
 * @param when its date if it has one
 */
public record Found(
        Message kind, String title, String detail, String address, @Nullable Instant when) {}
