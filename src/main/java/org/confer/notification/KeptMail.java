package org.confer.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox, for the administrator's page.
 *
 * @param messageId the same however often it is sent
 * @param attempts how often it was tried
 * @param lastError what the server said when it failed; null if it never did
 * @param nextAttemptAt null unless waiting
 * @param sentAt null unless sent
 */
public record KeptMail(
        long id,
        String messageId,
        Mail mail,
        MailState state,
        int attempts,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt) {}
