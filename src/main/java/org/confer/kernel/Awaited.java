package org.confer.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for the current user.
 *
 * @param what what is to be done, as a sentence
 * @param address page where it is done, relative to the application
 * @param due by when; null if there is no date
 */
public record Awaited(Message what, String address, @Nullable Instant due) {}
