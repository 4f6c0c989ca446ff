package org.confer.calendar.spi;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.confer.calendar.CalendarOwner;
import org.confer.calendar.SourceListing;

/** Brings calendars from elsewhere; a Spring bean of a module above. */
public interface CalendarConnector {

    /** Leads to where one connects a calendar for an owner. */
    Component offer(CalendarOwner owner);

    /** How fetching goes, in a word or a sentence; empty for a calendar that is not fetched. */
    Optional<Component> note(SourceListing source);

    /**
     * How fetching goes, in full, with what one can do about it.
     *
     * @param changed to be run when the calendar was read anew
     */
    Optional<Component> panel(SourceListing source, Runnable changed);
}
