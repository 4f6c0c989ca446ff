package org.confer.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.confer.calendar.Availability;
import org.confer.calendar.CalendarOwner;
import org.confer.calendar.SourceListing;
import org.confer.calendar.spi.CalendarConnector;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.shell.Badge;
import org.confer.shell.EmptyState;
import org.confer.shell.Parts;
import org.confer.shell.Toast;
import org.confer.shell.Words;

/** The calendars that were handed in or connected for an owner; each leads to its own page. */
class Sources extends Div {

    private static final int LARGEST_FILE = 10 << 20;

    private final Availability availability;
    private final List<CalendarConnector> connectors;
    private final CalendarOwner owner;
    private final ZoneId zone;
    private final Runnable changed;
    private final Div list = new Div();

    Sources(
            Availability availability,
            List<CalendarConnector> connectors,
            CalendarOwner owner,
            ZoneId zone,
            Runnable changed) {
        this.availability = availability;
        this.connectors = connectors;
        this.owner = owner;
        this.zone = zone;
        this.changed = changed;
        addClassName("page-content");
        list.addClassName("cards");
        Div ways = new Div(upload());
        connectors.forEach(one -> ways.add(one.offer(owner)));
        ways.addClassName("calendar-ways");
        add(Parts.quiet(Words.of("calendar.sources.explanation")), ways, list);
        show();
    }

    private Upload upload() {
        Upload upload =
                new Upload(
                        UploadHandler.toTempFile((metadata, file) ->
                                getUI().ifPresent(ui ->
                                        ui.access(() -> take(metadata.fileName(), file)))));
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".ics", ".ical", ".ifb", ".txt");
        upload.setUploadButton(new Button(Words.of("calendar.sources.choose")));
        upload.setDropLabel(new Span(Words.of("calendar.sources.drop")));
        upload.addFileRejectedListener(
                event -> Toast.refused(Message.of("calendarfile.tooLarge", LARGEST_FILE >> 20)));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        return upload;
    }

    private void take(String name, File file) {
        try (InputStream stream = Files.newInputStream(file.toPath())) {
            SourceListing taken = availability.importCalendar(owner, name, stream);
            Toast.done(
                    Message.of(
                            "calendar.sources.taken",
                            taken.name(),
                            taken.busyTimes(),
                            taken.problems()));
            show();
            changed.run();
        } catch (InvalidInput refused) {
            Toast.refused(refused.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // the file was ours alone; what could be read of it is stored
            file.delete();
        }
    }

    private void show() {
        list.removeAll();
        List<SourceListing> sources = availability.sources(owner);
        if (sources.isEmpty()) {
            list.add(new EmptyState(Message.of("calendar.sources.nothing")));
        }
        sources.forEach(source -> list.add(card(source)));
    }

    private Div card(SourceListing source) {
        Anchor name = new Anchor("calendars/" + source.id(), source.name());
        name.addClassName("calendar-name");
        Instant read = source.importedAt();
        Div card =
                Parts.card(
                        name,
                        Parts.quiet(Words.of(source.kind().label())),
                        new Span(
                                Words.of(
                                        "calendar.sources.numbers",
                                        source.events(),
                                        source.busyTimes())));
        if (read != null) {
            card.add(
                    Parts.quiet(
                            Words.of(
                                    "calendar.sources.when",
                                    Words.formats().dateTime(read, zone),
                                    source.importedBy())));
        }
        connectors.stream().flatMap(one -> one.note(source).stream()).forEach(card::add);
        if (source.problems() > 0) {
            card.add(
                    new Badge(
                            Message.of("calendar.sources.problems", source.problems()),
                            Badge.Tone.WARN));
        }
        return card;
    }
}
