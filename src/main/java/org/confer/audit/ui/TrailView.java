package org.confer.audit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.confer.audit.TrailEntry;
import org.confer.audit.TrailFilter;
import org.confer.audit.Trails;
import org.confer.kernel.Message;
import org.confer.kernel.Slice;
import org.confer.shell.EmptyState;
import org.confer.shell.ListAddress;
import org.confer.shell.Narrow;
import org.confer.shell.Page;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** Who did what, and when; for auditors. */
@Route("audit")
@Menu(title = "audit.menu", order = 90, icon = "vaadin:eye")
@RolesAllowed("AUDIT")
class TrailView extends Page implements AfterNavigationObserver {

    private final Trails trails;
    private final Grid<TrailEntry> grid = new Grid<>();
    private final ComboBox<String> subject = new ComboBox<>(Words.of("audit.subject"));
    private final TextField number = new TextField(Words.of("audit.number"));
    private final TextField person = new TextField(Words.of("audit.person"));
    private final DatePicker from = new DatePicker(Words.of("audit.from"));
    private final DatePicker to = new DatePicker(Words.of("audit.to"));

    TrailView(Trails trails) {
        super(Message.of("audit.menu"));
        this.trails = trails;
        Grid.Column<TrailEntry> when =
                grid.addColumn(entry ->
                                Words.formats().dateTime(entry.at(), ZoneId.systemDefault()))
                        .setHeader(Words.of("audit.when"))
                        .setAutoWidth(true)
                        .setFlexGrow(0);
        Grid.Column<TrailEntry> who =
                grid.addColumn(TrailView::who).setHeader(Words.of("audit.person"));
        grid.addComponentColumn(TrailView::what).setHeader(Words.of("audit.what")).setFlexGrow(3);
        Narrow.hide(grid, when, who);
        grid.addClassName("list");
        grid.setEmptyStateComponent(new EmptyState(Message.of("audit.none")));
        subject.setItems(trails.subjects());
        subject.setItemLabelGenerator(TrailView::label);
        subject.setClearButtonVisible(true);
        number.setAllowedCharPattern("[0-9]");
        number.setMaxLength(18);
        for (TextField field : List.of(number, person)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setClearButtonVisible(true);
        }
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        Div filters = new Div(subject, number, person, from, to);
        filters.addClassNames("filters", "audit-filters");
        add(filters, grid);
        actions(new Anchor(export(), Words.of("audit.export")));
    }

    private DownloadHandler export() {
        return DownloadHandler.fromInputStream(event -> {
            Locale language = event.getUI().getLocale();
            byte[] file = trails.export(filter(), language, ZoneId.systemDefault());
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

    private static Div what(TrailEntry entry) {
        Span below =
                new Span(
                        label(entry.subject())
                                + " "
                                + entry.subjectId()
                                + " · "
                                + who(entry)
                                + " · "
                                + Words.formats().dateTime(entry.at(), ZoneId.systemDefault()));
        below.addClassName("quiet");
        Div cell = new Div(new Anchor("audit/" + entry.id(), Words.of(entry.account())), below);
        cell.addClassName("two-lines");
        return cell;
    }

    /** Modules name their subjects themselves; one without a word of its own is shown as it is. */
    static String label(String subject) {
        String words = Words.of("audit.subject." + subject);
        return words.startsWith("!") ? subject : words;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        subject.getListDataView()
                .getItems()
                .filter(address.get("subject")::equals)
                .forEach(subject::setValue);
        number.setValue(address.get("number"));
        person.setValue(address.get("person"));
        from.setValue(day(address.get("from")));
        to.setValue(day(address.get("to")));
        grid.setItems(
                query ->
                        trails
                                .list(filter(), new Slice(query.getOffset(), query.getLimit()))
                                .stream(),
                query -> trails.count(filter()));
        subject.addValueChangeListener(
                change -> changed(address, "subject", text(change.getValue())));
        number.addValueChangeListener(change -> changed(address, "number", change.getValue()));
        person.addValueChangeListener(change -> changed(address, "person", change.getValue()));
        from.addValueChangeListener(change -> changed(address, "from", text(change.getValue())));
        to.addValueChangeListener(change -> changed(address, "to", text(change.getValue())));
    }

    private void changed(ListAddress address, String what, String value) {
        address.put(what, value);
        grid.getDataProvider().refreshAll();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private TrailFilter filter() {
        ZoneId zone = ZoneId.systemDefault();
        return new TrailFilter(
                text(subject.getValue()),
                number.getValue().matches("\\d{1,18}")
                        ? Optional.of(Long.valueOf(number.getValue()))
                        : Optional.empty(),
                person.getValue(),
                Optional.ofNullable(from.getValue()).map(day -> day.atStartOfDay(zone).toInstant()),
                Optional.ofNullable(to.getValue())
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }
}
