package org.confer.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.List;
import org.confer.calendar.Availability;
import org.confer.calendar.CalendarOwner;
import org.confer.calendar.SourceListing;
import org.confer.calendarfile.CalendarProblem;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.shell.Confirmation;
import org.confer.shell.EmptyState;
import org.confer.shell.Toast;
import org.confer.shell.Words;

/** The calendars that were handed in for an owner, with what was read of each. */
class Sources extends Div {

    private static final int LARGEST_FILE = 10 << 20;
    private static final int PROBLEMS_SHOWN = 100;

    private final Availability availability;
    private final CalendarOwner owner;
    private final ZoneId zone;
    private final Runnable changed;
    private final Div list = new Div();

    Sources(Availability availability, CalendarOwner owner, ZoneId zone, Runnable changed) {
        this.availability = availability;
        this.owner = owner;
        this.zone = zone;
        this.changed = changed;
        addClassName("page-content");
        list.addClassName("cards");
        Span explanation = new Span(Words.of("calendar.sources.explanation"));
        explanation.addClassName("quiet");
        add(explanation, upload(), list);
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
        Div name = new Div(source.name());
        name.addClassName("calendar-name");
        Div numbers =
                new Div(Words.of("calendar.sources.numbers", source.events(), source.busyTimes()));
        Div when =
                new Div(
                        Words.of(
                                "calendar.sources.when",
                                Words.formats().dateTime(source.importedAt(), zone),
                                source.importedBy()));
        when.addClassName("quiet");
        Button remove = new Button(Words.of("calendar.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(Words.of("calendar.removeNamed", source.name()));
        remove.addClickListener(click ->
                Confirmation.ask(
                        Message.of("calendar.sources.removeQuestion", source.name()),
                        Message.of("calendar.sources.removeConsequence"),
                        Message.of("calendar.remove"),
                        () -> {
                            availability.remove(source.id());
                            show();
                            changed.run();
                        }));
        Div card = new Div(name, numbers, when);
        card.addClassName("card");
        if (source.problems() > 0) {
            card.add(problems(source));
        }
        card.add(remove);
        return card;
    }

    /** Read only when opened: most never are. */
    private Details problems(SourceListing source) {
        Details details = new Details();
        Span summary = new Span(Words.of("calendar.sources.problems", source.problems()));
        summary.addClassNames("badge", "warn");
        details.setSummary(summary);
        details.addOpenedChangeListener(event -> {
            details.removeAll();
            if (event.isOpened()) {
                OrderedList lines = new OrderedList();
                lines.addClassName("calendar-problems");
                availability.problems(source.id()).stream()
                        .limit(PROBLEMS_SHOWN)
                        .forEach(problem -> lines.add(line(problem)));
                details.add(lines);
            }
        });
        return details;
    }

    private static ListItem line(CalendarProblem problem) {
        String reason = Words.of(problem.reason());
        ListItem item =
                new ListItem(
                        problem.line() == 0
                                ? reason
                                : Words.of("calendar.sources.line", problem.line(), reason));
        if (problem.eventLost()) {
            Span lost = new Span(Words.of("calendar.sources.lost"));
            lost.addClassNames("badge", "bad");
            item.add(lost);
        }
        return item;
    }
}
