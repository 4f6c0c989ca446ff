package org.confer.paper.spi;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.AbstractStreamResource;
import com.vaadin.flow.server.StreamResourceRegistry;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.confer.ConferTest;
import org.confer.kernel.Sha256;
import org.confer.paper.PaperFile;
import org.confer.paper.PaperId;
import org.confer.paper.PaperKind;
import org.confer.paper.PaperListing;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whatever somebody handed in, the browser keeps it as a file and shows or runs nothing of it. */
@ConferTest
class PaperLinkTest extends SpringBrowserlessTest {

    private static final byte[] CONTENT =
            "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    @Test
    void aPaperIsKeptAsAFileAndNothingIsGuessedOrRun() throws Exception {
        MockHttpServletResponse answer = follow("名单“甲”.txt", "text/plain");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .isEqualTo("sandbox; default-src 'none'");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("%E5%90%8D%E5%8D%95");
        assertThat(answer.getContentType()).startsWith("text/plain");
        assertThat(answer.getContentAsByteArray()).isEqualTo(CONTENT);
    }

    private static MockHttpServletResponse follow(String name, String type) throws IOException {
        Component line =
                PaperLink.of(
                        new PaperListing(
                                new PaperId(1),
                                name,
                                PaperKind.TEXT,
                                CONTENT.length,
                                Sha256.hex("content"),
                                "",
                                Instant.EPOCH),
                        () -> new PaperFile(name, type, CONTENT));
        UI.getCurrent().add(line);
        Anchor link = (Anchor) line.getChildren().findFirst().orElseThrow();
        VaadinSession session = VaadinSession.getCurrent();
        StreamResourceRegistry.ElementStreamResource resource =
                (StreamResourceRegistry.ElementStreamResource)
                        session.getResourceRegistry()
                                .getResource(
                                        AbstractStreamResource.class, URI.create(link.getHref()))
                                .orElseThrow();
        MockHttpServletResponse answer = new MockHttpServletResponse();
        resource.getElementRequestHandler()
                .handleRequest(
                        VaadinRequest.getCurrent(),
                        new VaadinServletResponse(
                                answer, (VaadinServletService) session.getService()),
                        session,
                        link.getElement());
        return answer;
    }
}
