package org.confer.clearance.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.confer.minutes.MinutesFile;

/** A link to a Word file that is fetched, under the reader's rights, only when it is followed. */
final class Download {

    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Download() {}

    static Anchor link(Supplier<MinutesFile> file, String words) {
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            MinutesFile found = file.get();
                            return new DownloadResponse(
                                    new ByteArrayInputStream(found.content()),
                                    found.name(),
                                    DOCX,
                                    found.content().length);
                        }),
                        words);
        link.addClassName("download");
        return link;
    }
}
