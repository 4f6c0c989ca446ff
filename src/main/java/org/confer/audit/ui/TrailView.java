package org.confer.audit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.confer.audit.TrailEntry;
import org.confer.audit.TrailFilter;
import org.confer.audit.Trails;
import org.confer.kernel.Message;
import org.confer.lists.ListFilter;
import org.confer.lists.ListPage;
import org.confer.shell.EmptyState;
import org.confer.shell.Words;

/** Who did what, and when; for auditors. */
@Route("audit")
@Menu(title = "audit.menu", order = 90, icon = "vaadin:eye")
@RolesAllowed("AUDIT")
class TrailView extends ListPage<TrailEntry> {

    private final Supplier<String> person = filters().words("person", "audit.person");
    private final ListFilter<String> subject;
    private final Supplier<String> number;
    private final ListFilter<LocalDate> from;
    private final ListFilter<LocalDate> to;

    TrailView(Trails trails) {
        super(Message.of("audit.menu"));
        subject =
                filters()
                        .oneOf(
                                "subject",
                                "audit.subject",
                                trails.subjects(),
                                one -> one,
                                TrailView::label);
        number = filters().words("number", "audit.number");
        from = filters().day("from", "audit.from");
        to = filters().day("to", "audit.to");
        rows().linked(
                        "audit.what",
                        entry -> "audit/" + entry.id(),
                        entry -> Words.of(entry.account()),
                        entry -> label(entry.subject()) + " " + entry.subjectId());
        rows().text("audit.person", TrailView::who);
        rows().text("audit.when", entry -> Words.formats().dateTime(entry.at(), Words.zone()));
        actions(new Anchor(export(trails), Words.of("audit.export")));
        show(
                slice -> trails.list(filter(), slice),
                () -> trails.count(filter()),
                new EmptyState(Message.of("audit.none")));
    }

    private DownloadHandler export(Trails trails) {
        ZoneId zone = Words.zone();
        return DownloadHandler.fromInputStream(event -> {
            Locale language = event.getUI().getLocale();
            byte[] file = trails.export(filter(), language, zone);
            return new DownloadResponse(
                    new ByteArrayInputStream(file),
                    "trail.csv",
                    "text/csv;charset=UTF-8",
                    file.length);
        });
    }

    private static String who(TrailEntry entry) {
        return Optional.ofNullable(entry.personName()).orElseGet(() -> Words.of("audit.system"));
    }

    /** Modules name their subjects themselves; one without a word of its own is shown as it is. */
    static String label(String subject) {
        String words = Words.of("audit.subject." + subject);
        return words.startsWith("!") ? subject : words;
    }

    private TrailFilter filter() {
        ZoneId zone = Words.zone();
        return new TrailFilter(
                Objects.requireNonNullElse(subject.value(), ""),
                number.get().matches("\\d{1,18}")
                        ? Optional.of(Long.valueOf(number.get()))
                        : Optional.empty(),
                person.get(),
                Optional.ofNullable(from.value()).map(day -> day.atStartOfDay(zone).toInstant()),
                Optional.ofNullable(to.value())
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }
}
