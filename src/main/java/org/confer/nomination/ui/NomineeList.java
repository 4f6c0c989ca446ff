package org.confer.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.confer.nomination.NomineeListing;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** The people on a list and what is to be minded about each. */
class NomineeList extends UnorderedList {

    NomineeList(List<NomineeListing> people, Consumer<NomineeListing> takeOff) {
        addClassName("nomination-list");
        people.forEach(one -> add(item(one, takeOff)));
    }

    private static ListItem item(NomineeListing one, Consumer<NomineeListing> takeOff) {
        Span name = new Span(one.name());
        name.addClassName("nomination-name");
        Div who = new Div(name);
        if (!one.post().isEmpty()) {
            who.add(new Span(one.post()));
        }
        who.add(Parts.quiet(one.unitName()));
        who.addClassName("nomination-who");
        Button off = Parts.button("nomination.takeOff", click -> takeOff.accept(one));
        off.setAriaLabel(Words.of("nomination.takeOff.ask", one.name()));
        ListItem item = new ListItem(who, off);
        if (!one.conflicts().isEmpty()) {
            item.add(new ConflictList(one.conflicts()));
        }
        return item;
    }
}
