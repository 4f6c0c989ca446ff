package org.confer.calendarlink.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.time.ZoneId;
import org.confer.calendar.SourceId;
import org.confer.calendar.SourceListing;
import org.confer.calendarlink.ConnectionStatus;
import org.confer.calendarlink.ConnectionStatus.Going;
import org.confer.calendarlink.Connections;
import org.confer.kernel.Message;
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
        add(
                Parts.heading("calendarlink.title"),
                Parts.card(state, refresh),
                new Details(Words.of("calendarlink.move"), addressForm()));
    }

    private Div addressForm() {
        TextField address = new AddressField();
        Refusals refusals = new Refusals();
        Button move =
                Parts.button(
                        "calendarlink.move.save",
                        click ->
                                refusals.tell(
                                        () ->
                                                refusals.read(
                                                        address,
                                                        () ->
                                                                connections.move(
                                                                        source,
                                                                        address.getValue())),
                                        Message.of("calendarlink.refreshing"),
                                        done -> {
                                            address.clear();
                                            look();
                                        }));
        return new Div(Parts.line(address, move), refusals);
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
