package org.confer.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/**
 * A link to a file that is fetched, under the reader's rights, only when it is followed. The
 * browser is told to keep the file, never to show it within the application, and not to guess what
 * it is.
 */
public final class FileLink {

    /**
     * @param name safe as a file name
     */
    public record Fetched(String name, String mediaType, byte[] content) {}

    private FileLink() {}

    public static Anchor of(String words, Supplier<Fetched> file) {
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            Fetched found = file.get();
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
                        words);
        link.addClassName("download");
        return link;
    }
}
