package org.confer.meeting.spi;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.confer.kernel.Message;
import org.confer.meeting.MeetingListing;

/** A tab that another module adds to the page of a meeting; a Spring bean of that module. */
public interface MeetingTab {

    /** Word of the tab on which the meeting is held. */
    String LIVE = "live";

    /**
     * Its word in the address, {@code meetings/42/word}: lower case letters and hyphens, lasting.
     */
    String segment();

    Message label();

    /** From left to right; the page's own tabs stand at 10, 20, 30 and 40. */
    int position();

    /** Whether there is anything to show now. */
    boolean offeredFor(MeetingListing meeting);

    /**
     * Says above the other tabs what should be looked at in this one, and may change while the page
     * is open; empty if there is never anything to say.
     */
    default Optional<Component> notice(MeetingListing meeting) {
        return Optional.empty();
    }

    /** A new component for the tab that was just opened. */
    Component create(MeetingListing meeting);
}
