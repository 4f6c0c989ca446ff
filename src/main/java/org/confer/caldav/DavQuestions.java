package org.confer.caldav;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The bodies of requests, in XML. */
final class DavQuestions {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    private static final String NAMES =
            " xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:caldav\">";

    private DavQuestions() {}

    /** Who one is there, and where one's calendars are. */
    static String whereCalendarsAre() {
        return properties(
                "<d:resourcetype/><d:displayname/><d:current-user-principal/>"
                        + "<c:calendar-home-set/><c:supported-calendar-component-set/>");
    }

    static String versions() {
        return properties("<d:resourcetype/><d:getetag/>");
    }

    /**
     * @param token null to be told of everything
     */
    static String changesSince(@Nullable String token) {
        return HEAD
                + "<d:sync-collection"
                + NAMES
                + "<d:sync-token>"
                + escaped(token == null ? "" : token)
                + "</d:sync-token><d:sync-level>1</d:sync-level>"
                + "<d:prop><d:getetag/></d:prop></d:sync-collection>";
    }

    static String items(Collection<String> hrefs) {
        StringBuilder body =
                new StringBuilder(HEAD)
                        .append("<c:calendar-multiget")
                        .append(NAMES)
                        .append("<d:prop><d:getetag/><c:calendar-data/></d:prop>");
        hrefs.forEach(href -> body.append("<d:href>").append(escaped(href)).append("</d:href>"));
        return body.append("</c:calendar-multiget>").toString();
    }

    private static String properties(String names) {
        return HEAD + "<d:propfind" + NAMES + "<d:prop>" + names + "</d:prop></d:propfind>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
