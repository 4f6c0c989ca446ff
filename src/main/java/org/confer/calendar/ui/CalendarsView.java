package org.confer.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.confer.calendar.Availability;
import org.confer.calendar.CalendarOwner;
import org.confer.calendar.WorkingDays;
import org.confer.calendar.spi.CalendarConnector;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.lists.ListAddress;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.confer.shell.Page;
import org.confer.shell.Words;
import org.springframework.beans.factory.ObjectProvider;

/**
 * When one's own department and its people are busy: calendars handed in, typed times, the week.
 */
@Route("calendars")
@Menu(title = "calendar.calendars.menu", order = 60, icon = "vaadin:calendar-user")
@RolesAllowed("KEEP_CALENDARS")
class CalendarsView extends Page implements BeforeEnterObserver {

    private final Availability availability;
    private final WorkingDays workingDays;
    private final List<CalendarConnector> connectors;
    private final Clock clock;
    private final DepartmentId department;
    private final ZoneId zone;
    private final Select<Choice> owner = new Select<>();
    private final Div body = new Div();

    private record Choice(CalendarOwner owner, String name) {

        /** What stands for it in the page's address. */
        String key() {
            return owner.person() == null ? "" : owner.person().toString();
        }
    }

    CalendarsView(
            Availability availability,
            WorkingDays workingDays,
            Departments departments,
            People people,
            CurrentUser user,
            ObjectProvider<CalendarConnector> connectors,
            Clock clock) {
        super(Message.of("calendar.calendars.menu"));
        owner.setWidth("min(24rem, 100%)");
        this.availability = availability;
        this.workingDays = workingDays;
        this.connectors = connectors.orderedStream().toList();
        this.clock = clock;
        this.department = user.department();
        this.zone = workingDays.workplace(department).zone();
        List<Choice> choices = new ArrayList<>();
        choices.add(
                new Choice(
                        CalendarOwner.of(department),
                        departments.find(department).map(DepartmentListing::name).orElse("")));
        for (PersonListing person : people.of(department)) {
            choices.add(new Choice(new CalendarOwner(department, person.id()), person.name()));
        }
        owner.setLabel(Words.of("calendar.calendars.whose"));
        owner.setItemLabelGenerator(Choice::name);
        owner.setItems(choices);
        body.addClassName("page-content");
        Div filters = new Div(owner);
        filters.addClassName("filters");
        add(filters, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        owner.setValue(
                owner.getListDataView()
                        .getItems()
                        .filter(choice -> choice.key().equals(address.get("person")))
                        .findFirst()
                        .orElseGet(() -> owner.getListDataView().getItem(0)));
        show(address);
        owner.addValueChangeListener(change -> {
            address.put("person", change.getValue().key());
            show(address);
        });
    }

    private void show(ListAddress address) {
        CalendarOwner chosen = owner.getValue().owner();
        Week week =
                new Week(
                        availability,
                        workingDays,
                        chosen,
                        zone,
                        monday(address.get("week")),
                        monday -> address.put("week", monday.toString()));
        Runnable changed = week::show;
        body.removeAll();
        body.add(
                new H2(Words.of("calendar.sources.title")),
                new Sources(availability, connectors, chosen, zone, changed),
                new H2(Words.of("calendar.typed.title")),
                new TypedTimes(availability, chosen, zone, clock, changed),
                new H2(Words.of("calendar.week.title")),
                week);
    }

    /** The Monday of the week in the address, else of this one. */
    private LocalDate monday(String week) {
        LocalDate day = LocalDate.now(clock.withZone(zone));
        try {
            day = week.isBlank() ? day : LocalDate.parse(week);
        } catch (DateTimeException noDate) {
            // an address typed wrongly shows this week
        }
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
