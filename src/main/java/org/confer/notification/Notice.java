package org.confer.notification;

import java.time.Instant;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something a person is told inside the application.
 *
 * @param address page it leads to, relative to the application
 * @param readAt when the person opened it; null while unread
 */
public record Notice(
        long id, Message words, String address, Instant createdAt, @Nullable Instant readAt) {}
