package org.confer.action.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.function.Supplier;
import org.confer.action.ActionFilter;
import org.confer.action.OpenMatters;
import org.confer.shell.Words;

/** Links to the listed actions as files, written when they are followed. */
final class Files {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Files() {}

    static Anchor csv(OpenMatters matters, Supplier<ActionFilter> filter) {
        Locale language = Words.language();
        return link(
                "action.download.csv",
                "actions.csv",
                "text/csv",
                () -> matters.csv(filter.get(), language));
    }

    static Anchor xlsx(OpenMatters matters, Supplier<ActionFilter> filter) {
        Locale language = Words.language();
        return link(
                "action.download.xlsx",
                "actions.xlsx",
                XLSX,
                () -> matters.xlsx(filter.get(), language));
    }

    /** The table of open matters, of the conference that is chosen when the link is followed. */
    static Anchor tableCsv(OpenMatters matters, Supplier<String> conference) {
        Locale language = Words.language();
        return link(
                "action.table.csv",
                "open-matters.csv",
                "text/csv",
                () -> matters.tableCsv(conference.get(), language));
    }

    static Anchor tableXlsx(OpenMatters matters, Supplier<String> conference) {
        Locale language = Words.language();
        return link(
                "action.table.xlsx",
                "open-matters.xlsx",
                XLSX,
                () -> matters.tableXlsx(conference.get(), language));
    }

    private static Anchor link(String key, String name, String type, Supplier<byte[]> file) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = file.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name, type, bytes.length);
                }),
                Words.of(key));
    }
}
