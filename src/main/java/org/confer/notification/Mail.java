package org.confer.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent once the transaction that writes it has ended well.
 *
 * @param recipient one mail address
 * @param subject one line
 * @param body plain text
 * @param calendar the same for calendar programs; null if it is no invitation
 * @param enclosures files that travel with it; may be empty
 * @param replyTo address for answers; null for the installation's own
 */
public record Mail(
        String recipient,
        String subject,
        String body,
        @Nullable CalendarPart calendar,
        @Nullable String replyTo,
        List<Enclosure> enclosures) {

    public Mail {
        enclosures = List.copyOf(enclosures);
        if (recipient.isBlank()
                || hasLineBreak(recipient)
                || hasLineBreak(subject)
                || (replyTo != null && hasLineBreak(replyTo))) {
            throw new IllegalArgumentException(
                    "A mail needs a recipient, and headers are one line");
        }
    }

    public Mail(String recipient, String subject, String body) {
        this(recipient, subject, body, null, null, List.of());
    }

    public Mail(String recipient, String subject, String body, List<Enclosure> enclosures) {
        this(recipient, subject, body, null, null, enclosures);
    }

    public Mail(
            String recipient,
            String subject,
            String body,
            @Nullable CalendarPart calendar,
            @Nullable String replyTo) {
        this(recipient, subject, body, calendar, replyTo, List.of());
    }

    private static boolean hasLineBreak(String header) {
        return header.indexOf('\n') >= 0 || header.indexOf('\r') >= 0;
    }
}
