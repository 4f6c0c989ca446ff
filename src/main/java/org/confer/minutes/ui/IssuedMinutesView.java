package org.confer.minutes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.kernel.Slice;
import org.confer.minutes.IssuedConference;
import org.confer.minutes.IssuedFilter;
import org.confer.minutes.IssuedFilter.Order;
import org.confer.minutes.IssuedListing;
import org.confer.minutes.Minutes;
import org.confer.shell.ListAddress;
import org.confer.shell.Page;
import org.confer.shell.Toast;
import org.confer.shell.Words;

/** All issued minutes that one may read. */
@Route("minutes")
@Menu(title = "minutes.list.menu", order = 40, icon = "vaadin:file-text-o")
@RolesAllowed({"SEE_MEETINGS", "AUDIT"})
class IssuedMinutesView extends Page implements AfterNavigationObserver {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final Minutes minutes;
    private final TextField words = new TextField(Words.of("minutes.list.search"));
    private final Select<IssuedConference> conference = new Select<>();
    private final IntegerField year = new IntegerField(Words.of("minutes.list.year"));
    private final Select<Order> order = new Select<>();
    private final Grid<IssuedListing> grid = new Grid<>();

    IssuedMinutesView(Minutes minutes, CurrentUser user) {
        super(Message.of("minutes.list.title"));
        this.minutes = minutes;
        if (user.may(Permission.AUDIT)) {
            actions(new Button(Words.of("minutes.list.verify"), event -> verify()));
        }
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setMaxLength(100);
        conference.setLabel(Words.of("minutes.list.conference"));
        conference.setItems(minutes.conferences());
        conference.setItemLabelGenerator(one -> one == null ? "" : one.name());
        conference.setEmptySelectionAllowed(true);
        year.setMin(FIRST_YEAR);
        year.setMax(LAST_YEAR);
        year.setStepButtonsVisible(true);
        order.setLabel(Words.of("minutes.list.order"));
        order.setItems(Order.values());
        order.setItemLabelGenerator(one -> Words.of("minutes.order." + one));
        order.setValue(Order.NEWEST);
        Div filters = new Div(words, conference, year, order);
        filters.addClassName("filters");
        columns();
        add(filters, grid);
    }

    private void columns() {
        grid.addClassName("list");
        grid.addColumn(IssuedPanel::number)
                .setHeader(Words.of("minutes.list.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(one -> new Anchor("minutes/" + one.id(), one.title()))
                .setHeader(Words.of("minutes.list.name"))
                .setFlexGrow(3);
        grid.addColumn(IssuedListing::conferenceName)
                .setHeader(Words.of("minutes.list.conference"))
                .setFlexGrow(2);
        grid.addColumn(one ->
                        one.meetingAt() == null
                                ? ""
                                : Words.formats().dateTime(one.meetingAt(), one.zone()))
                .setHeader(Words.of("minutes.list.meeting"))
                .setAutoWidth(true);
        grid.addColumn(one -> Words.formats().dateTime(one.issuedAt(), one.zone()))
                .setHeader(Words.of("minutes.list.issued"))
                .setAutoWidth(true);
        grid.setEmptyStateText(Words.of("minutes.list.empty"));
        grid.setItems(
                query ->
                        minutes
                                .list(filter(), new Slice(query.getOffset(), query.getLimit()))
                                .stream(),
                query -> minutes.count(filter()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        words.setValue(address.get("q"));
        String wanted = address.get("conference");
        minutes.conferences().stream()
                .filter(one -> one.id().toString().equals(wanted))
                .findAny()
                .ifPresent(conference::setValue);
        year.setValue(number(address.get("year")));
        Arrays.stream(Order.values())
                .filter(one -> one.name().equalsIgnoreCase(address.get("order")))
                .findAny()
                .ifPresent(order::setValue);
        words.addValueChangeListener(change -> changed(address, "q", change.getValue()));
        year.addValueChangeListener(change ->
                changed(
                        address,
                        "year",
                        change.getValue() == null ? "" : change.getValue().toString()));
        order.addValueChangeListener(change ->
                changed(
                        address,
                        "order",
                        change.getValue() == Order.NEWEST
                                ? ""
                                : change.getValue().name().toLowerCase(Locale.ROOT)));
        grid.getDataProvider().refreshAll();
    }

    private void changed(ListAddress address, String name, String value) {
        address.put(name, value);
        grid.getDataProvider().refreshAll();
    }

    private IssuedFilter filter() {
        IssuedConference chosen = conference.getValue();
        return new IssuedFilter(
                words.getValue(),
                chosen == null ? null : chosen.id(),
                year.getValue(),
                order.getValue());
    }

    private static @org.jspecify.annotations.Nullable Integer number(String typed) {
        return typed.matches("2\\d{3}") ? Integer.valueOf(typed) : null;
    }

    private void verify() {
        List<Message> faults = minutes.verify();
        if (faults.isEmpty()) {
            Toast.done(Message.of("minutes.list.verified"));
        }
        faults.forEach(Toast::refused);
    }
}
