package org.confer.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.confer.calendar.WorkingDays;
import org.confer.calendar.WorkingYear;
import org.confer.calendar.Workplace;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.lists.ListAddress;
import org.confer.shell.EmptyState;
import org.confer.shell.Page;
import org.confer.shell.Toast;
import org.confer.shell.Words;

/** The working days of a year in a region, month by month; administrators take in further years. */
@Route("working-days")
@Menu(title = "calendar.workingDays.menu", order = 62, icon = "vaadin:calendar-clock")
@PermitAll
class WorkingDaysView extends Page implements BeforeEnterObserver {

    private static final int LARGEST_FILE = 1 << 20;

    private final WorkingDays workingDays;
    private final Workplace ownPlace;
    private final int thisYear;
    private final Select<WorkingDays.Region> region = new Select<>();
    private final Select<Integer> year = new Select<>();
    private final Div months = new Div();
    private final Span origin = new Span();

    WorkingDaysView(WorkingDays workingDays, CurrentUser user, Clock clock) {
        super(Message.of("calendar.workingDays.menu"));
        this.workingDays = workingDays;
        this.ownPlace = workingDays.workplace(user.department());
        this.thisYear = LocalDate.now(clock.withZone(ownPlace.zone())).getYear();
        region.setLabel(Words.of("calendar.workingDays.region"));
        region.setItemLabelGenerator(SpecialDayWords::name);
        year.setLabel(Words.of("calendar.workingDays.year"));
        months.addClassName("calendar-months");
        origin.addClassName("quiet");
        Div filters = new Div(region, year);
        filters.addClassName("filters");
        add(
                filters,
                origin,
                months,
                new OwnOffice(ownPlace, find(workingDays.regions(), ownPlace.region())));
        if (user.may(Permission.ADMINISTER)) {
            actions(new Anchor("working-days/offices", Words.of("calendar.offices.title")));
            Span explanation = new Span(Words.of("calendar.workingDays.explanation"));
            explanation.addClassName("quiet");
            add(explanation, upload());
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        choose(address.get("region"), address.get("year"));
        region.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                address.put("region", change.getValue().code());
                choose(change.getValue().code(), address.get("year"));
            }
        });
        year.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                address.put("year", change.getValue().toString());
                show();
            }
        });
    }

    /** What the address says, where it is known; else one's own region and this year. */
    private void choose(String code, String number) {
        List<WorkingDays.Region> regions = workingDays.regions();
        if (regions.isEmpty()) {
            months.add(new EmptyState(Message.of("calendar.workingDays.nothing")));
            return;
        }
        WorkingDays.Region chosen =
                find(regions, code.isEmpty() ? ownPlace.region() : code)
                        .or(() -> find(regions, ownPlace.region()))
                        .orElse(regions.getFirst());
        region.setItems(regions);
        region.setValue(chosen);
        year.setItems(chosen.years());
        year.setValue(
                chosen.years().stream()
                        .filter(one -> number.equals(one.toString()))
                        .findFirst()
                        .orElse(
                                chosen.years().contains(thisYear)
                                        ? Integer.valueOf(thisYear)
                                        : chosen.years().getLast()));
        show();
    }

    private static Optional<WorkingDays.Region> find(
            List<WorkingDays.Region> regions, String code) {
        return regions.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private void show() {
        months.removeAll();
        Optional<WorkingYear> known = workingDays.year(region.getValue().code(), year.getValue());
        known.ifPresent(working -> {
            origin.setText(Words.of("calendar.workingDays.origin", working.origin()));
            for (int month = 1; month <= 12; month++) {
                months.add(new Month(working, YearMonth.of(working.year(), month)));
            }
        });
    }

    private Upload upload() {
        Upload upload =
                new Upload(
                        UploadHandler.inMemory((metadata, file) ->
                                getUI().ifPresent(ui -> ui.access(() -> take(file)))));
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".csv", ".txt");
        upload.setUploadButton(new Button(Words.of("calendar.workingDays.choose")));
        upload.setDropLabel(new Span(Words.of("calendar.sources.drop")));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        return upload;
    }

    private void take(byte[] file) {
        try {
            WorkingYear taken = workingDays.importYear(new ByteArrayInputStream(file));
            Toast.done(
                    Message.of(
                            "calendar.workingYear.imported",
                            taken.region(),
                            String.valueOf(taken.year()),
                            taken.days().size()));
            choose(taken.region(), String.valueOf(taken.year()));
        } catch (InvalidInput refused) {
            Toast.refused(refused.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
