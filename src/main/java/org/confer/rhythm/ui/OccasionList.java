package org.confer.rhythm.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.confer.kernel.Message;
import org.confer.rhythm.Occasion;
import org.confer.rhythm.Occasions;
import org.confer.shell.Badge;
import org.confer.shell.DayField;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** The days that a rule gives; each may be changed or left out before anything is planned. */
class OccasionList extends UnorderedList {

    private record Row(Checkbox held, DayField day) {}

    private final List<Row> rows = new ArrayList<>();

    OccasionList(Occasions occasions, Runnable whenChanged) {
        addClassName("rhythm-list");
        occasions.all().forEach(one -> add(row(one, whenChanged)));
    }

    /** The days that are to be planned. */
    List<LocalDate> days() {
        return rows.stream()
                .filter(row -> row.held().getValue())
                .map(row -> row.day().getValue())
                .filter(Objects::nonNull)
                .toList();
    }

    private ListItem row(Occasion one, Runnable whenChanged) {
        String byRule = Words.formats().fullDate(one.byRule());
        Checkbox held = new Checkbox(byRule);
        held.setValue(one.day() != null && !one.planned());
        DayField day = new DayField(Words.of("rhythm.field.heldOn"));
        day.setAriaLabel(Words.of("rhythm.field.heldOn.of", byRule));
        day.setValue(one.day() == null ? one.byRule() : one.day());
        day.setEnabled(held.getValue());
        held.addValueChangeListener(change -> {
            day.setEnabled(change.getValue());
            whenChanged.run();
        });
        day.addValueChangeListener(change -> whenChanged.run());
        rows.add(new Row(held, day));
        Div why = new Div();
        one.reasons().forEach(reason -> why.add(new Div(Parts.quiet(Words.of(reason)))));
        if (one.isMoved()) {
            why.addComponentAsFirst(
                    new Badge(
                            one.day() == null
                                    ? Message.of("rhythm.leftOut")
                                    : Message.of("rhythm.moved"),
                            Badge.Tone.WARN));
        }
        return new ListItem(held, day, why);
    }
}
