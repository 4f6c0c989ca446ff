package org.confer.caldav;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a server says of several resources at once (RFC 4918 section 13).
 *
 * @param syncToken of RFC 6578; empty if there is none
 */
record Multistatus(List<Resource> resources, String syncToken) {

    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    /**
     * @param status of the resource as a whole; 200 if the server names none
     * @param properties that were found, by name: {@code d:} for WebDAV's, {@code c:} for CalDAV's
     */
    record Resource(String href, int status, Map<String, Property> properties) {

        boolean isGone() {
            return status == NOT_FOUND;
        }

        boolean isThere() {
            return status == OK;
        }

        Optional<Property> property(String name) {
            return Optional.ofNullable(properties.get(name));
        }

        String text(String name) {
            return property(name).map(Property::text).orElse("");
        }

        boolean isCalendar() {
            return property("d:resourcetype")
                    .map(type -> type.children().contains("c:calendar"))
                    .orElse(false);
        }

        boolean isCollection() {
            return property("d:resourcetype")
                    .map(type -> type.children().contains("d:collection"))
                    .orElse(false);
        }

        /** A server that names no kinds of components takes all (RFC 4791 section 5.2.3). */
        boolean takesEvents() {
            return property("c:supported-calendar-component-set")
                    .map(set -> set.components().contains("VEVENT"))
                    .orElse(true);
        }
    }

    /**
     * @param hrefs inside it
     * @param children names of the elements directly inside it
     * @param components names of the kinds of components inside it
     */
    record Property(
            String text, List<String> hrefs, Set<String> children, Set<String> components) {}
}
