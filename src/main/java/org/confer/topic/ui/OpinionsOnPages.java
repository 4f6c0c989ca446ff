package org.confer.topic.ui;

import com.vaadin.flow.component.Component;
import org.confer.topic.Opinions;
import org.confer.topic.Origin;
import org.confer.topic.spi.OpinionPanels;

/** Draws opinions on whatever page asks for them. */
@org.springframework.stereotype.Component
class OpinionsOnPages implements OpinionPanels {

    private final Opinions opinions;

    OpinionsOnPages(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public Component of(Origin matter) {
        return new OpinionPanel(opinions, matter);
    }
}
