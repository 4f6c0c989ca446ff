package org.confer.caldav;

/**
 * One resource of a collection: an event with all its changed instances.
 *
 * @param href where it lies, as the server writes it
 * @param version the server's mark of it (ETag); empty if there is none
 * @param content iCalendar
 */
public record DavItem(String href, String version, String content) {

    @Override
    public String toString() {
        return "DavItem of " + content.length() + " characters";
    }
}
