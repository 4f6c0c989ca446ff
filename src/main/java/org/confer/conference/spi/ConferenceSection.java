package org.confer.conference.spi;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.confer.conference.ConferenceCharter;
import org.confer.kernel.Message;

/** A section that another module adds to the page of a conference; a Spring bean of that module. */
public interface ConferenceSection {

    Message heading();

    /** From top to bottom, below the members. */
    int position();

    Component create(ConferenceCharter charter);

    /** Links for the head of the page, for who arranges the conference's meetings. */
    default List<Component> steps(ConferenceCharter charter) {
        return List.of();
    }
}
