package org.confer.notification;

/**
 * A mail to be sent once the transaction that writes it has ended well.
 *
 * @param recipient one mail address
 * @param subject one line
 * @param body plain text
 */
public record Mail(String recipient, String subject, String body) {

    public Mail {
        if (recipient.isBlank() || hasLineBreak(recipient) || hasLineBreak(subject)) {
            throw new IllegalArgumentException(
                    "A mail needs a recipient, and headers are one line");
        }
    }

    private static boolean hasLineBreak(String header) {
        return header.indexOf('\n') >= 0 || header.indexOf('\r') >= 0;
    }
}
