package org.confer.trainingcalendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.confer.calendar.WorkingDays;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.lists.ListAddress;
import org.confer.organisation.DepartmentListing;
import org.confer.shell.Page;
import org.confer.shell.Words;
import org.confer.training.PlanListing;
import org.confer.training.Plans;
import org.confer.trainingcalendar.CalendarFilter;
import org.confer.trainingcalendar.TrainingCalendar;
import org.confer.trainingcalendar.TrainingYear;

/**
 * The merged training calendar by week, month, quarter, year or as a list, narrowed to an agency,
 * an audience, a region or a subject; and who is trained how often.
 */
@Route("training-calendar")
@Menu(title = "trainingcalendar.menu.calendar", order = 50, icon = "vaadin:calendar-o")
@RolesAllowed("SEE_PLANS")
class TrainingCalendarView extends Page implements BeforeEnterObserver {

    private static final int AUDIENCES = 20;

    private final TrainingCalendar calendar;
    private final WorkingDays workingDays;
    private final CurrentUser user;
    private final Select<CalendarSpan> span = new Select<>();
    private final ComboBox<DepartmentListing> agency =
            new ComboBox<>(Words.of("training.plans.agency"));
    private final TextField audience = words("planfile.columnRole.AUDIENCE");
    private final TextField region = words("planfile.columnRole.REGION");
    private final TextField subject = words("trainingcalendar.subject");
    private final Span shown = new Span();
    private final Div plans = new Div();
    private LocalDate day = LocalDate.EPOCH;

    TrainingCalendarView(
            TrainingCalendar calendar, Plans all, WorkingDays workingDays, CurrentUser user) {
        super(Message.of("trainingcalendar.menu.calendar"));
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.user = user;
        agency.setItems(all.agencies());
        agency.setItemLabelGenerator(DepartmentListing::shortName);
        agency.setClearButtonVisible(true);
        span.setLabel(Words.of("trainingcalendar.span"));
        span.setItems(CalendarSpan.values());
        span.setItemLabelGenerator(each -> Words.of(each.label()));
        shown.addClassName("trainingcalendar-month");
        shown.getElement().setAttribute("aria-live", "polite");
        plans.addClassName("page-content");
        actions(
                download("trainingcalendar.ics", "ics", "text/calendar", calendar::file),
                download("trainingcalendar.csv", "csv", "text/csv", calendar::csv),
                download(
                        "trainingcalendar.xlsx",
                        "xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        calendar::xlsx));
    }

    /** Writes what is shown into a file. */
    private interface Writing {
        byte[] file(LocalDate first, LocalDate last, CalendarFilter filter);
    }

    private Anchor download(String label, String ending, String type, Writing writing) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    LocalDate first = span.getValue().first(day);
                    byte[] file = writing.file(first, span.getValue().last(day), filter());
                    return new DownloadResponse(
                            new ByteArrayInputStream(file),
                            "training-" + first + "." + ending,
                            type,
                            file.length);
                }),
                Words.of(label));
    }

    private static TextField words(String label) {
        TextField field = new TextField(Words.of(label));
        field.setClearButtonVisible(true);
        field.setMaxLength(200);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        day = day(address.get("day"));
        span.setValue(
                Arrays.stream(CalendarSpan.values())
                        .filter(each -> each.name().equals(address.get("view")))
                        .findFirst()
                        .orElse(CalendarSpan.MONTH));
        agency.setValue(
                agency.getListDataView()
                        .getItems()
                        .filter(each -> each.id().toString().equals(address.get("agency")))
                        .findFirst()
                        .orElse(null));
        audience.setValue(address.get("audience"));
        region.setValue(address.get("region"));
        subject.setValue(address.get("subject"));
        span.addValueChangeListener(change -> put(address, "view", change.getValue().name()));
        agency.addValueChangeListener(change ->
                put(
                        address,
                        "agency",
                        change.getValue() == null ? "" : change.getValue().id().toString()));
        audience.addValueChangeListener(change -> put(address, "audience", change.getValue()));
        region.addValueChangeListener(change -> put(address, "region", change.getValue()));
        subject.addValueChangeListener(change -> put(address, "subject", change.getValue()));
        Button today =
                new Button(Words.of("trainingcalendar.today"), click -> go(address, today()));
        Div steps =
                new Div(
                        step(address, VaadinIcon.ANGLE_LEFT, "trainingcalendar.before", -1),
                        shown,
                        step(address, VaadinIcon.ANGLE_RIGHT, "trainingcalendar.after", 1),
                        today);
        steps.addClassName("trainingcalendar-steps");
        Div filters = new Div(steps, span, agency, audience, region, subject);
        filters.addClassName("filters");
        clear();
        add(filters, plans);
        show();
    }

    private Button step(ListAddress address, VaadinIcon icon, String label, int count) {
        Button button =
                new Button(icon.create(), click -> go(address, span.getValue().step(day, count)));
        button.setAriaLabel(Words.of(label));
        return button;
    }

    private void go(ListAddress address, LocalDate other) {
        day = other;
        put(address, "day", other.toString());
    }

    private void put(ListAddress address, String name, String value) {
        address.put(name, value);
        show();
    }

    private void show() {
        CalendarSpan wanted = span.getValue();
        LocalDate first = wanted.first(day);
        LocalDate last = wanted.last(day);
        shown.setText(wanted.words(day));
        plans.removeAll();
        if (wanted == CalendarSpan.YEAR) {
            showYear(first.getYear());
            return;
        }
        List<PlanListing> touching = calendar.between(first, last, filter());
        plans.add(
                switch (wanted) {
                    case WEEK -> CalendarPages.week(first, touching);
                    case LIST -> CalendarPages.listed(touching);
                    default -> CalendarPages.months(first, last, touching);
                });
    }

    private void showYear(int year) {
        TrainingYear glance = calendar.year(year, filter(), AUDIENCES);
        plans.add(CalendarPages.year(year, glance.perMonth()));
        if (!glance.burdens().isEmpty()) {
            Div scrolling = new Div(new HeatMap(year, glance.burdens()));
            scrolling.addClassName("trainingcalendar-heat-frame");
            scrolling
                    .getElement()
                    .setAttribute("tabindex", "0")
                    .setAttribute("role", "region")
                    .setAttribute("aria-label", Words.of("trainingcalendar.heat"));
            plans.add(new H2(Words.of("trainingcalendar.heat")), scrolling);
        }
    }

    /** Where the person works. */
    private LocalDate today() {
        return workingDays.today(user.department());
    }

    private CalendarFilter filter() {
        return new CalendarFilter(
                agency.getValue() == null ? null : agency.getValue().id(),
                audience.getValue(),
                region.getValue(),
                subject.getValue());
    }

    private LocalDate day(String typed) {
        try {
            LocalDate read = typed.isEmpty() ? today() : LocalDate.parse(typed);
            return read.getYear() < 1900 || read.getYear() > 2200 ? today() : read;
        } catch (DateTimeException notADay) {
            return today();
        }
    }
}
