package org.confer.notification;

import java.util.List;

/**
 * A mail that arrived, for whoever knows what to do with it; told once, and again if a listener
 * failed or the program was stopped before the server was told that it is read.
 *
 * @param messageId its identity; made up from its content if it has none
 * @param from as the mail claims; proves nothing
 * @param recipients addresses in To, Cc and Delivered-To, lower case
 * @param subject may be empty
 * @param text the readable part, up to 10,000 characters; may be empty
 * @param calendars its text/calendar parts, up to 10 of 1 MB
 */
public record ArrivedMail(
        String messageId,
        String from,
        List<String> recipients,
        String subject,
        String text,
        List<byte[]> calendars) {

    public ArrivedMail {
        recipients = List.copyOf(recipients);
        calendars = List.copyOf(calendars);
    }
}
