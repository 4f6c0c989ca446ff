package org.confer.rhythm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.confer.conference.ConferenceCharter;
import org.confer.conference.spi.ConferenceSection;
import org.confer.kernel.Message;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** On the page of a conference: the way to plan its regular meetings. */
@org.springframework.stereotype.Component
class RegularSection implements ConferenceSection {

    @Override
    public Message heading() {
        return Message.of("rhythm.section");
    }

    @Override
    public int position() {
        return 15;
    }

    @Override
    public Component create(ConferenceCharter charter) {
        return new Div(Parts.quiet(Words.of("rhythm.section.words")));
    }

    @Override
    public List<Component> steps(ConferenceCharter charter) {
        return List.of(
                new Anchor(
                        "meetings/regular?conference=" + charter.listing().id(),
                        Words.of("rhythm.planRegular")));
    }
}
