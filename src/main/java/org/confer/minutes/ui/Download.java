package org.confer.minutes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.confer.minutes.MinutesFile;

/** A link to a file that is fetched, under the reader's rights, only when it is followed. */
final class Download {

    private Download() {}

    static Anchor link(Supplier<MinutesFile> file, String words) {
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            MinutesFile found = file.get();
                            return new DownloadResponse(
                                    new ByteArrayInputStream(found.content()),
                                    found.name(),
                                    "application/pdf",
                                    found.content().length);
                        }),
                        words);
        link.addClassName("download");
        return link;
    }
}
