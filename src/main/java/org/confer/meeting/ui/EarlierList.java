package org.confer.meeting.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.confer.meeting.spi.EarlierMatter;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** The status of matters decided earlier: what enters the agenda by itself. */
class EarlierList extends Div {

    EarlierList(List<EarlierMatter> matters) {
        addClassName("part-rows");
        if (matters.isEmpty()) {
            return;
        }
        add(Parts.heading("meeting.earlier"));
        matters.forEach(matter ->
                add(
                        Parts.row(
                                matter.address(),
                                matter.text(),
                                Words.of(
                                        "meeting.earlier.facts",
                                        matter.lead().name(),
                                        Words.formats().date(matter.dueOn()),
                                        Words.of(matter.status()),
                                        matter.decisionNumber(),
                                        matter.meeting()))));
    }
}
