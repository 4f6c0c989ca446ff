package org.confer.paper.spi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.confer.paper.PaperFile;
import org.confer.paper.PaperListing;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/**
 * A link to a paper that is fetched, under the reader's rights, only when it is followed; size and
 * fingerprint beside it. The browser is told to keep the file, never to show it within the
 * application, and not to guess what it is.
 */
public final class PaperLink {

    private static final int KILOBYTE = 1024;
    private static final int FINGERPRINT_SHOWN = 12;

    private PaperLink() {}

    /**
     * @param file called when the link is followed; checks who follows it
     */
    public static Component of(PaperListing paper, Supplier<PaperFile> file) {
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            PaperFile found = file.get();
                            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                            event.getResponse()
                                    .setHeader(
                                            "Content-Security-Policy",
                                            "sandbox; default-src 'none'");
                            return new DownloadResponse(
                                    new ByteArrayInputStream(found.content()),
                                    found.name(),
                                    found.mediaType(),
                                    found.content().length);
                        }),
                        paper.name());
        link.addClassName("download");
        Div line =
                new Div(
                        link,
                        Parts.quiet(
                                Words.of(
                                        "paper.facts",
                                        Math.ceilDiv(paper.size(), KILOBYTE),
                                        paper.fingerprint().substring(0, FINGERPRINT_SHOWN))));
        line.addClassName("part-row");
        return line;
    }
}
