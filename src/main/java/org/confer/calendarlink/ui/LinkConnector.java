package org.confer.calendarlink.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.confer.calendar.CalendarOwner;
import org.confer.calendar.SourceKind;
import org.confer.calendar.SourceListing;
import org.confer.calendar.WorkingDays;
import org.confer.calendar.spi.CalendarConnector;
import org.confer.calendarlink.Connections;
import org.confer.shell.PageLink;

/** Shows on the pages of calendars how fetching them goes. */
@org.springframework.stereotype.Component
class LinkConnector implements CalendarConnector {

    private final Connections connections;
    private final WorkingDays workingDays;

    LinkConnector(Connections connections, WorkingDays workingDays) {
        this.connections = connections;
        this.workingDays = workingDays;
    }

    @Override
    public Component offer(CalendarOwner owner) {
        return new PageLink(
                owner.person() == null
                        ? "calendars/connect"
                        : "calendars/connect?person=" + owner.person(),
                "calendarlink.offer");
    }

    @Override
    public Optional<Component> note(SourceListing source) {
        return source.kind() == SourceKind.FILE
                ? Optional.empty()
                : connections.status(source.id()).map(GoingBadge::new);
    }

    @Override
    public Optional<Component> panel(SourceListing source, Runnable changed) {
        return source.kind() == SourceKind.FILE
                ? Optional.empty()
                : Optional.of(
                        new ConnectionPanel(
                                connections,
                                source,
                                workingDays.workplace(source.owner().department()).zone(),
                                changed));
    }
}
