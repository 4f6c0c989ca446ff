package org.confer.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.confer.calendar.WorkingDays;
import org.confer.calendar.Workplace;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.lists.ListAddress;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.shell.Page;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** Where a department works: the region whose holidays it keeps, its clock and its office hours. */
@Route("working-days/offices")
@RolesAllowed("ADMINISTER")
class WorkplaceView extends Page implements BeforeEnterObserver {

    private final WorkingDays workingDays;
    private final ComboBox<DepartmentListing> department =
            new ComboBox<>(Words.of("calendar.offices.department"));
    private final Select<WorkingDays.Region> region = new Select<>();
    private final ComboBox<String> zone = new ComboBox<>(Words.of("calendar.offices.zone"));
    private final Map<DayOfWeek, TextField> hours = new EnumMap<>(DayOfWeek.class);
    private final Refusals refusals =
            new Refusals()
                    .at(department, "calendar.offices.incomplete")
                    .at(region, "calendar.workplace.regionUnknown");

    WorkplaceView(WorkingDays workingDays, Departments departments) {
        super(Message.of("calendar.offices.title"));
        this.workingDays = workingDays;
        department.setItems(departments.active());
        department.setItemLabelGenerator(DepartmentListing::name);
        region.setLabel(Words.of("calendar.workingDays.region"));
        region.setItemLabelGenerator(SpecialDayWords::name);
        region.setItems(workingDays.regions());
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        FormLayout week = new FormLayout();
        for (DayOfWeek day : DayOfWeek.values()) {
            TextField field = new TextField(day.getDisplayName(TextStyle.FULL, Words.language()));
            field.setPlaceholder(Words.of("calendar.offices.closed"));
            hours.put(day, field);
            week.add(field);
        }
        Button save = new Button(Words.of("booking.rooms.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Span explanation = new Span(Words.of("calendar.offices.explanation"));
        explanation.addClassName("quiet");
        add(
                explanation,
                new FormLayout(department, region, zone),
                new H2(Words.of("calendar.offices.hours")),
                week,
                refusals,
                new Div(save));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        department.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                address.put("department", change.getValue().id().toString());
                show(workingDays.workplace(change.getValue().id()));
            }
        });
        List<DepartmentListing> all = department.getListDataView().getItems().toList();
        all.stream()
                .filter(one -> one.id().toString().equals(address.get("department")))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresent(department::setValue);
    }

    private void show(Workplace workplace) {
        refusals.forget();
        region.getListDataView()
                .getItems()
                .filter(one -> one.code().equals(workplace.region()))
                .findFirst()
                .ifPresent(region::setValue);
        zone.setValue(workplace.zone().getId());
        hours.forEach((day, field) -> field.setValue(OfficeHoursText.written(workplace, day)));
    }

    private void save() {
        refusals.tell(this::saved, Message.of("calendar.offices.saved"), saved -> {});
    }

    private Outcome<DepartmentId> saved() {
        if (department.getValue() == null || region.getValue() == null || zone.getValue() == null) {
            throw new InvalidInput(Message.of("calendar.offices.incomplete"));
        }
        String kept = region.getValue().code();
        ZoneId clock = ZoneId.of(zone.getValue());
        List<Workplace.OfficeHours> week = new ArrayList<>();
        hours.forEach((day, field) ->
                week.addAll(
                        refusals.read(
                                field,
                                () ->
                                        new Workplace(
                                                        kept,
                                                        clock,
                                                        OfficeHoursText.read(day, field.getValue()))
                                                .hours())));
        return workingDays.setWorkplace(
                department.getValue().id(), new Workplace(kept, clock, week));
    }
}
