package org.confer.calendarlink.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.confer.calendar.SourceId;
import org.confer.calendar.SourceKind;
import org.confer.calendar.SourceListing;
import org.confer.calendarlink.ConnectionStatus;
import org.confer.calendarlink.ConnectionStatus.Going;
import org.confer.calendarlink.Connections;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.shell.Facts;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Toast;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** Where a calendar is fetched from and how that goes, with what one can do about it. */
class ConnectionPanel extends Div {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 1000;

    private final Connections connections;
    private final SourceId source;
    private final ZoneId zone;
    private final Runnable changed;
    private final Div state = new Div();
    private final Button refresh = new Button(Words.of("calendarlink.refresh"));
    private @Nullable Instant succeededAt;
    private @Nullable Registration looking;

    ConnectionPanel(Connections connections, SourceListing source, ZoneId zone, Runnable changed) {
        this.connections = connections;
        this.source = source.id();
        this.zone = zone;
        this.changed = changed;
        addClassName("page-content");
        state.getElement().setAttribute("role", "status");
        refresh.addClickListener(click -> {
            Toast.tell(connections.refresh(this.source), Message.of("calendarlink.refreshing"));
            look();
        });
        add(Parts.heading("calendarlink.title"), Parts.card(state, refresh));
        if (source.kind() == SourceKind.ADDRESS) {
            TextField address = new AddressField();
            add(
                    renewal(
                            "calendarlink.move",
                            address,
                            () -> connections.move(this.source, address.getValue())));
        } else if (!connections.status(this.source).orElseThrow().user().isEmpty()) {
            PasswordField password = new PasswordField(Words.of("calendarlink.password"));
            password.getElement().setAttribute("autocomplete", "new-password");
            add(
                    renewal(
                            "calendarlink.renew",
                            password,
                            () -> connections.renewPassword(this.source, password.getValue())));
        }
    }

    /**
     * What may become outdated and is then entered anew.
     *
     * @param heading message key
     */
    private <F extends Component & HasValue<?, String> & HasValidationProperties & Focusable<?>>
            Details renewal(String heading, F field, Supplier<Outcome<SourceId>> step) {
        Refusals refusals = new Refusals();
        Button save =
                Parts.button(
                        "calendarlink.save",
                        click ->
                                refusals.tell(
                                        () -> refusals.read(field, step),
                                        Message.of("calendarlink.refreshing"),
                                        done -> {
                                            field.clear();
                                            look();
                                        }));
        return new Details(Words.of(heading), new Div(Parts.line(field, save), refusals));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        look();
    }

    /** The page asks once a second, only while something is awaited. */
    private void look() {
        ConnectionStatus status = connections.status(source).orElseThrow();
        show(status);
        boolean awaited = status.going() == Going.NOT_YET || status.going() == Going.UNDER_WAY;
        if (awaited && looking == null) {
            getUI().ifPresent(ui -> {
                ui.setPollInterval(MILLISECONDS_BETWEEN_LOOKS);
                looking = ui.addPollListener(event -> look());
            });
        } else if (!awaited) {
            stop();
        }
        Instant succeeded = status.succeededAt();
        if (succeeded != null && !succeeded.equals(succeededAt)) {
            succeededAt = succeeded;
            changed.run();
        }
    }

    private void show(ConnectionStatus status) {
        state.removeAll();
        refresh.setEnabled(status.going() != Going.UNDER_WAY);
        Facts facts =
                new Facts()
                        .with(Words.of("calendarlink.state"), new GoingBadge(status))
                        .with(Words.of("calendarlink.host"), status.host() + "/…")
                        .with(Words.of("calendarlink.user"), status.user())
                        .with(Words.of("calendarlink.succeededAt"), when(status.succeededAt()))
                        .with(Words.of("calendarlink.begunAt"), when(status.begunAt()));
        if (status.error() != null) {
            Span error = new Span(Words.of(status.error()));
            error.addClassName("calendar-fault");
            facts.with(Words.of("calendarlink.error"), error)
                    .with(
                            Words.of("calendarlink.failures"),
                            Words.of("calendarlink.failuresInARow", status.failures()));
        }
        facts.with(Words.of("calendarlink.nextAt"), when(status.nextAt()))
                .with(
                        Words.of("calendarlink.every"),
                        Words.of("calendarlink.minutes", status.every().toMinutes()));
        state.add(facts);
    }

    private String when(@Nullable Instant instant) {
        return instant == null
                ? Words.of("calendarlink.never")
                : Words.formats().dateTime(instant, zone);
    }

    private void stop() {
        if (looking != null) {
            looking.remove();
            looking = null;
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (looking != null) {
            looking.remove();
            looking = null;
            event.getUI().setPollInterval(-1);
        }
    }
}
