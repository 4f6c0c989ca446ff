package org.confer.nomination.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.confer.nomination.NominationConflict;
import org.confer.shell.Badge;
import org.confer.shell.Words;

/** What is to be minded about a person; the other training only where one may know it. */
class ConflictList extends Div {

    ConflictList(List<NominationConflict> conflicts) {
        addClassName("nomination-conflicts");
        for (NominationConflict conflict : conflicts) {
            Div line = new Div(new Badge(conflict.kind().words(), Badge.Tone.WARN));
            NominationConflict.Other other = conflict.other();
            if (other != null) {
                line.add(new Anchor("plans/" + other.plan(), other.title()));
                if (other.first() != null && other.last() != null) {
                    line.add(new Span(Words.formats().days(other.first(), other.last())));
                }
            }
            add(line);
        }
    }
}
