package org.confer.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.confer.calendar.Availability;
import org.confer.calendar.CalendarOwner;
import org.confer.calendar.SourceId;
import org.confer.calendar.SourceKind;
import org.confer.calendar.SourceListing;
import org.confer.calendar.WorkingDays;
import org.confer.calendar.spi.CalendarConnector;
import org.confer.kernel.Message;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.confer.shell.Addresses;
import org.confer.shell.Confirmation;
import org.confer.shell.Facts;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.Toast;
import org.confer.shell.Words;
import org.springframework.beans.factory.ObjectProvider;

/** A calendar: what was read of it, how fetching it goes, whether its titles are shared. */
@Route("calendars/:id([1-9][0-9]{0,17})")
@RolesAllowed("KEEP_CALENDARS")
class SourceView extends Page implements BeforeEnterObserver {

    private final Availability availability;
    private final WorkingDays workingDays;
    private final Departments departments;
    private final People people;
    private final List<CalendarConnector> connectors;
    private final Div read = new Div();
    private final Div problems = new Div();

    SourceView(
            Availability availability,
            WorkingDays workingDays,
            Departments departments,
            People people,
            ObjectProvider<CalendarConnector> connectors) {
        this.availability = availability;
        this.workingDays = workingDays;
        this.departments = departments;
        this.people = people;
        this.connectors = connectors.orderedStream().toList();
        problems.addClassName("page-content");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SourceListing source =
                availability.source(Addresses.id(event.getRouteParameters(), SourceId::new));
        title(source.name());
        actions(removeButton(source));
        clear();
        add(new Anchor(address(source.owner()), Words.of("calendar.source.back")), read);
        connectors.stream()
                .flatMap(one -> one.panel(source, () -> showRead(source.id())).stream())
                .forEach(this::add);
        add(Parts.heading("calendar.titles.title"), titles(source), problems);
        showRead(source.id());
    }

    private void showRead(SourceId id) {
        SourceListing source = availability.source(id);
        ZoneId zone = workingDays.workplace(source.owner().department()).zone();
        Instant at = source.importedAt();
        read.removeAll();
        read.add(
                new Facts()
                        .with(Words.of("calendar.calendars.whose"), owner(source.owner()))
                        .with(Words.of("calendar.source.kind"), Words.of(source.kind().label()))
                        .with(
                                Words.of("calendar.source.read"),
                                at == null
                                        ? Words.of("calendar.source.neverRead")
                                        : Words.formats().dateTime(at, zone))
                        .with(Words.of("calendar.source.by"), source.importedBy())
                        .with(
                                Words.of("calendar.source.kept"),
                                Words.of(
                                        "calendar.sources.numbers",
                                        source.events(),
                                        source.busyTimes()))
                        .with(
                                Words.of("calendar.source.covers"),
                                Words.formats()
                                        .days(
                                                source.coversFrom(),
                                                source.coversUntil().minusDays(1)))
                        .with(Words.of("calendar.offices.zone"), zone.getId()));
        problems.removeAll();
        if (source.problems() > 0) {
            problems.add(
                    Parts.heading("calendar.problems.title"),
                    new Problems(availability.problems(id)));
        }
    }

    private Div titles(SourceListing source) {
        Checkbox share = new Checkbox(Words.of("calendar.titles.share"), source.titlesShared());
        share.addValueChangeListener(change -> {
            availability.shareTitles(source.id(), change.getValue());
            Toast.done(
                    Message.of(
                            change.getValue()
                                    ? source.kind() == SourceKind.FILE
                                            ? "calendar.titles.withTheNextFile"
                                            : "calendar.titles.soon"
                                    : "calendar.titles.forgotten"));
        });
        return Parts.card(share, Parts.quiet(Words.of("calendar.titles.explanation")));
    }

    private Button removeButton(SourceListing source) {
        Button remove = new Button(Words.of("calendar.remove"));
        remove.setAriaLabel(Words.of("calendar.removeNamed", source.name()));
        remove.addClickListener(click ->
                Confirmation.ask(
                        Message.of("calendar.sources.removeQuestion", source.name()),
                        Message.of("calendar.sources.removeConsequence"),
                        Message.of("calendar.remove"),
                        () -> {
                            availability.remove(source.id());
                            getUI().ifPresent(ui -> ui.navigate(address(source.owner())));
                        }));
        return remove;
    }

    private static String address(CalendarOwner owner) {
        return owner.person() == null ? "calendars" : "calendars?person=" + owner.person();
    }

    private String owner(CalendarOwner owner) {
        return owner.person() == null
                ? departments.find(owner.department()).map(DepartmentListing::name).orElse("")
                : people.find(owner.person()).map(PersonListing::name).orElse("");
    }
}
