package org.confer.meeting.spi;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.confer.conference.ConferenceId;
import org.confer.kernel.Message;

/**
 * A module's matters for the agendas of conferences; a Spring bean of that module. What became of a
 * matter is told by {@link org.confer.meeting.MatterPlaced}, {@link
 * org.confer.meeting.MatterTakenOff} and {@link org.confer.meeting.DecisionTaken}, which carry its
 * origin.
 */
public interface AgendaContribution {

    /** The {@link org.confer.topic.Origin#kind()} of its matters. */
    String kind();

    /** What its matters are called, in the plural. */
    Message label();

    /**
     * Matters that may be put on an agenda of this conference now, most urgent first, at most a few
     * hundred.
     */
    List<OpenMatter> open(ConferenceId conference);

    /**
     * Holds a matter until the transaction ends, so that only one agenda takes it; does nothing if
     * there is none.
     */
    void hold(long originId);

    /** What an agenda item shows of the matter to those who may see the item. */
    Component details(long originId);
}
