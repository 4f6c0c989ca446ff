package org.confer.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.confer.kernel.Circle;
import org.confer.kernel.Circles;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.shell.ListAddress;
import org.confer.shell.Page;
import org.confer.shell.Words;
import org.confer.training.PlanListing;
import org.confer.training.TrainingCalendar;
import org.jspecify.annotations.Nullable;

/** The merged training calendar, a month at a time. */
@Route("training-calendar")
@Menu(title = "training.menu.calendar", order = 50, icon = "vaadin:calendar-o")
@RolesAllowed("SEE_PLANS")
class TrainingCalendarView extends Page implements BeforeEnterObserver {

    private final TrainingCalendar calendar;
    private final List<DepartmentListing> departments;
    private final Clock clock;
    private final ComboBox<DepartmentListing> agency =
            new ComboBox<>(Words.of("training.plans.agency"));
    private final Span shown = new Span();
    private final Div plans = new Div();
    private YearMonth month = YearMonth.of(2000, 1);

    TrainingCalendarView(
            TrainingCalendar calendar, Departments departments, Circles circles, Clock clock) {
        super(Message.of("training.menu.calendar"));
        this.calendar = calendar;
        Circle circle = circles.mine();
        this.departments =
                departments.active().stream().filter(each -> circle.includes(each.id())).toList();
        this.clock = clock;
        actions(
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            byte[] file = calendar.file(month.getYear(), agencyId());
                            return new DownloadResponse(
                                    new ByteArrayInputStream(file),
                                    "training-" + month.getYear() + ".ics",
                                    "text/calendar;charset=UTF-8",
                                    file.length);
                        }),
                        Words.of("training.calendar.download")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        month = month(address.get("month"));
        agency.setItems(departments);
        agency.setItemLabelGenerator(DepartmentListing::shortName);
        agency.setClearButtonVisible(true);
        departments.stream()
                .filter(each -> each.id().toString().equals(address.get("agency")))
                .findFirst()
                .ifPresent(agency::setValue);
        agency.addValueChangeListener(change -> {
            address.put("agency", agencyId() == null ? "" : agencyId().toString());
            show();
        });
        Button before = step(address, VaadinIcon.ANGLE_LEFT, "training.calendar.before", -1);
        Button after = step(address, VaadinIcon.ANGLE_RIGHT, "training.calendar.after", 1);
        shown.addClassName("training-month");
        shown.getElement().setAttribute("aria-live", "polite");
        Button today =
                new Button(
                        Words.of("training.calendar.today"),
                        click -> go(address, YearMonth.now(clock)));
        Div filters = new Div(before, shown, after, today, agency);
        filters.addClassName("filters");
        clear();
        add(filters, plans);
        show();
    }

    private Button step(ListAddress address, VaadinIcon icon, String label, int months) {
        Button button = new Button(icon.create(), click -> go(address, month.plusMonths(months)));
        button.setAriaLabel(Words.of(label));
        return button;
    }

    private void go(ListAddress address, YearMonth other) {
        month = other;
        address.put("month", other.toString());
        show();
    }

    private void show() {
        shown.setText(Words.formats().month(month));
        List<PlanListing> touching = calendar.month(month, agencyId());
        List<PlanListing> exact =
                touching.stream().filter(plan -> !PlanWords.isVague(plan.dates())).toList();
        List<PlanListing> vague =
                touching.stream().filter(plan -> PlanWords.isVague(plan.dates())).toList();
        plans.removeAll();
        plans.addClassName("page-content");
        plans.add(new MonthTable(month, exact));
        if (!vague.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("training-vague");
            vague.forEach(plan -> list.add(new ListItem(MonthTable.entry(plan, true))));
            plans.add(new H2(Words.of("training.calendar.vague")), list);
        }
    }

    private @Nullable DepartmentId agencyId() {
        return agency.getValue() == null ? null : agency.getValue().id();
    }

    private YearMonth month(String typed) {
        try {
            return typed.isEmpty() ? YearMonth.now(clock) : YearMonth.parse(typed);
        } catch (DateTimeException notAMonth) {
            return YearMonth.now(clock);
        }
    }
}
