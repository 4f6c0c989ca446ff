package org.confer.notification;

import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent once the transaction that writes it has ended well.
 *
 * @param recipient one mail address
 * @param subject one line
 * @param body plain text
 * @param calendar the same for calendar programs; null if it is no invitation
 * @param replyTo address for answers; null for the installation's own
 */
public record Mail(
        String recipient,
        String subject,
        String body,
        @Nullable CalendarPart calendar,
        @Nullable String replyTo) {

    public Mail {
        if (recipient.isBlank()
                || hasLineBreak(recipient)
                || hasLineBreak(subject)
                || (replyTo != null && hasLineBreak(replyTo))) {
            throw new IllegalArgumentException(
                    "A mail needs a recipient, and headers are one line");
        }
    }

    public Mail(String recipient, String subject, String body) {
        this(recipient, subject, body, null, null);
    }

    private static boolean hasLineBreak(String header) {
        return header.indexOf('\n') >= 0 || header.indexOf('\r') >= 0;
    }
}
