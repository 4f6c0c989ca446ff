package org.confer.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultistatusReaderTest {

    private static final String BEGIN =
            "<m:multistatus xmlns:m='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'>";
    private static final String END = "</m:multistatus>";

    @Test
    void whatWasFoundIsReadAndWhatWasNotIsLeftOut() throws DavFailed {
        Multistatus read =
                read(
                        """
                        <m:response><m:href>/a/ </m:href>
                          <m:propstat><m:prop>
                            <m:displayname>教育局 &amp; <![CDATA[<党校>]]></m:displayname>
                            <m:resourcetype><m:collection/><c:calendar/></m:resourcetype>
                            <c:supported-calendar-component-set><c:comp name="vtodo"/>
                              <c:comp name="VEVENT"/></c:supported-calendar-component-set>
                            <c:calendar-home-set><m:href>/b/</m:href>
                              <m:href> /c/ </m:href></c:calendar-home-set>
                            <x:other xmlns:x="x"><x:deep>ignored</x:deep></x:other>
                          </m:prop><m:status>HTTP/1.1 200 OK</m:status></m:propstat>
                          <m:propstat><m:prop><m:getetag>no</m:getetag></m:prop>
                            <m:status>HTTP/1.1 404 Not Found</m:status></m:propstat>
                        </m:response>
                        <m:response><m:href>/gone.ics</m:href>
                          <m:status>HTTP/1.1 404 Not Found</m:status></m:response>
                        <m:sync-token>token-1</m:sync-token>
                        """);
        assertThat(read.syncToken()).isEqualTo("token-1");
        assertThat(read.resources()).hasSize(2);
        assertThat(read.resources().getLast().isGone()).isTrue();
        Multistatus.Resource first = read.resources().getFirst();
        assertThat(first.href()).isEqualTo("/a/");
        assertThat(first.text("d:displayname")).isEqualTo("教育局 & <党校>");
        assertThat(first.isCalendar()).isTrue();
        assertThat(first.takesEvents()).isTrue();
        assertThat(first.property("d:getetag")).isEmpty();
        assertThat(first.property("c:calendar-home-set").orElseThrow().hrefs())
                .containsExactly("/b/", "/c/");
    }

    @Test
    void longContentIsRead() throws DavFailed {
        String content = "x".repeat(3_000_000);
        assertThat(
                        read("<m:response><m:href>/a</m:href><m:propstat><m:prop><c:calendar-data>"
                                        + content
                                        + "</c:calendar-data></m:prop></m:propstat></m:response>")
                                .resources()
                                .getFirst()
                                .text("c:calendar-data"))
                .isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing of the kind",
                "<html><body>Please sign in</body></html>",
                "<multistatus/>",
                "<m:multistatus xmlns:m='DAV:'><m:response>",
                "<!DOCTYPE m [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                        + "<m:multistatus xmlns:m='DAV:'><m:sync-token>&e;</m:sync-token></m:multistatus>",
                "<!DOCTYPE m SYSTEM 'http://127.0.0.1/dtd'><m:multistatus xmlns:m='DAV:'/>",
                "<!DOCTYPE m [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
                        + "<m:multistatus xmlns:m='DAV:'><m:sync-token>&b;</m:sync-token></m:multistatus>",
                "<m:multistatus xmlns:m='DAV:'><m:sync-token>&unknown;</m:sync-token></m:multistatus>"
            })
    void anythingElseIsRefused(String content) {
        refused(content);
    }

    @Test
    void whatIsTooDeepOrTooMuchIsRefused() {
        refused(BEGIN + "<a>".repeat(100_000));
        refused(BEGIN + "<m:response><m:propstat><m:prop><m:x>" + "<a>".repeat(100_000));
        refused(BEGIN + "<m:response/>".repeat(20_001) + END);
    }

    private static Multistatus read(String inside) throws DavFailed {
        return MultistatusReader.read((BEGIN + inside + END).getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String content) {
        assertThatExceptionOfType(DavFailed.class)
                .isThrownBy(() -> MultistatusReader.read(content.getBytes(StandardCharsets.UTF_8)));
    }
}
