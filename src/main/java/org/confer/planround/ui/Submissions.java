package org.confer.planround.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import org.confer.planround.UnitStanding;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** Every time a unit handed in, the last one first: when, who, how many plans. */
class Submissions extends UnorderedList {

    Submissions(UnitStanding unit, ZoneId zone) {
        addClassName("planround-submissions");
        for (UnitStanding.Submission one : unit.submissions()) {
            ListItem item =
                    new ListItem(
                            new Span(
                                    Words.of(
                                            "planround.submission",
                                            one.version(),
                                            Words.formats().dateTime(one.at(), zone),
                                            one.by(),
                                            one.plans())));
            if (!one.note().isEmpty()) {
                item.add(Parts.quiet(" " + one.note()));
            }
            add(item);
        }
    }
}
