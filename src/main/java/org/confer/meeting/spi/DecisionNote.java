package org.confer.meeting.spi;

import com.vaadin.flow.component.Component;
import org.confer.meeting.DecisionListing;

/**
 * What another module draws below a decision, such as its actions; a Spring bean of that module.
 */
public interface DecisionNote {

    /** From top to bottom. */
    int position();

    /**
     * @param keeping whether the person at work keeps the record of this meeting and it is not
     *     closed, so that something may be added
     */
    Component create(DecisionListing decision, boolean keeping);

    /**
     * What it is drawn from: while that is equal to what it was, it need not be drawn anew, so that
     * who works in it is not disturbed.
     */
    Object drawnFrom(DecisionListing decision);
}
