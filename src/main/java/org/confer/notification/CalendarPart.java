package org.confer.notification;

/**
 * What a calendar program reads of a mail (RFC 6047).
 *
 * @param method REQUEST, CANCEL or REPLY, as in the text itself
 * @param text the calendar, lines folded
 */
public record CalendarPart(String method, String text) {

    public CalendarPart {
        if (!method.matches("[A-Z]{1,20}")) {
            throw new IllegalArgumentException("No method: " + method);
        }
    }
}
