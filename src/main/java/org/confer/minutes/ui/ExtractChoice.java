package org.confer.minutes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import org.confer.minutes.IssuedListing;
import org.confer.minutes.Minutes;
import org.confer.shell.Languages;
import org.confer.shell.Words;

/** The part of issued minutes that concerns one unit, as a paper of its own. */
class ExtractChoice extends Div {

    ExtractChoice(Minutes minutes, IssuedListing listing) {
        addClassName("page-content");
        List<String> units = minutes.unitsConcerned(listing.id());
        if (units.isEmpty()) {
            return;
        }
        Select<String> unit = new Select<>();
        unit.setLabel(Words.of("minutes.extract.unit"));
        unit.setItems(units);
        unit.setValue(units.getFirst());
        unit.setWidth("min(22rem, 100%)");
        Div line = new Div(unit);
        line.addClassName("part-line");
        for (Locale language : List.of(Languages.CHINESE, Languages.ENGLISH)) {
            line.add(
                    Download.link(
                            () ->
                                    minutes.extract(
                                            listing.id(),
                                            unit.getValue(),
                                            language,
                                            listing.layout()),
                            Words.of("minutes.extract.download", DraftPanel.name(language))));
        }
        add(new H2(Words.of("minutes.extract")), line);
    }
}
