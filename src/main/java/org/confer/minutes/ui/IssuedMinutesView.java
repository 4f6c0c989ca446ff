package org.confer.minutes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Supplier;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.lists.ListFilter;
import org.confer.lists.ListPage;
import org.confer.minutes.IssuedConference;
import org.confer.minutes.IssuedFilter;
import org.confer.minutes.IssuedFilter.Order;
import org.confer.minutes.IssuedListing;
import org.confer.minutes.Minutes;
import org.confer.shell.EmptyState;
import org.confer.shell.Toast;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** All issued minutes that one may read. */
@Route("minutes")
@Menu(title = "minutes.list.menu", order = 40, icon = "vaadin:file-text-o")
@RolesAllowed({"SEE_MEETINGS", "AUDIT"})
class IssuedMinutesView extends ListPage<IssuedListing> {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final Supplier<String> words = filters().words("minutes.list.search");
    private final ListFilter<IssuedConference> conference;
    private final ListFilter<Integer> year;
    private final Supplier<Order> order;

    IssuedMinutesView(Minutes minutes, CurrentUser user) {
        super(Message.of("minutes.list.title"));
        conference =
                filters()
                        .oneOf(
                                "conference",
                                "minutes.list.conference",
                                minutes.conferences(),
                                IssuedConference::id,
                                IssuedConference::name);
        year = filters().field("year", yearField(), IssuedMinutesView::year, String::valueOf);
        order = filters().order(Order.values(), one -> Message.of("minutes.order." + one));
        columns();
        if (user.may(Permission.AUDIT)) {
            actions(new Button(Words.of("minutes.list.verify"), event -> verify(minutes)));
        }
        show(
                slice -> minutes.list(filter(), slice),
                () -> minutes.count(filter()),
                new EmptyState(Message.of("minutes.list.empty")));
    }

    private void columns() {
        rows().linked(
                        "minutes.list.name",
                        one -> "minutes/" + one.id(),
                        IssuedListing::title,
                        one -> IssuedPanel.number(one) + " · " + one.conferenceName());
        rows().text(
                        "minutes.list.meeting",
                        one ->
                                one.meetingAt() == null
                                        ? ""
                                        : Words.formats().dateTime(one.meetingAt(), one.zone()));
        rows().text(
                        "minutes.list.issued",
                        one -> Words.formats().dateTime(one.issuedAt(), one.zone()));
    }

    private static IntegerField yearField() {
        IntegerField field = new IntegerField(Words.of("minutes.list.year"));
        field.setMin(FIRST_YEAR);
        field.setMax(LAST_YEAR);
        field.setClearButtonVisible(true);
        return field;
    }

    private static @Nullable Integer year(String typed) {
        return typed.matches("2\\d{3}") ? Integer.valueOf(typed) : null;
    }

    private IssuedFilter filter() {
        IssuedConference chosen = conference.value();
        return new IssuedFilter(
                words.get(), chosen == null ? null : chosen.id(), year.value(), order.get());
    }

    private static void verify(Minutes minutes) {
        List<Message> faults = minutes.verify();
        if (faults.isEmpty()) {
            Toast.done(Message.of("minutes.list.verified"));
        }
        faults.forEach(Toast::refused);
    }
}
