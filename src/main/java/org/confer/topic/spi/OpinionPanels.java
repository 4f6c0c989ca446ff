package org.confer.topic.spi;

import com.vaadin.flow.component.Component;
import org.confer.topic.Origin;

/**
 * Draws what units think of a matter, with a form for the own unit while it is asked. Inject it
 * into the page of a matter.
 */
public interface OpinionPanels {

    /**
     * @throws org.confer.kernel.NotPermitted if the person at work may not see the matter
     */
    Component of(Origin matter);
}
