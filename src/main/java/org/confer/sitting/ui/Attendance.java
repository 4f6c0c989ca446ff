package org.confer.sitting.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.conference.Unit;
import org.confer.kernel.Message;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.SeatListing;
import org.confer.shell.Told;
import org.confer.shell.Words;

/** Who attends one item; differs from the roll where somebody stepped out or came late. */
class Attendance extends Div {

    private final Sitting sitting;
    private final AgendaItemListing item;
    private final Span sum = new Span();
    private final CheckboxGroup<Unit> present = new CheckboxGroup<>();
    private List<SeatListing> here = List.of();

    Attendance(Sitting sitting, AgendaItemListing item) {
        this.sitting = sitting;
        this.item = item;
        if (sitting.running()) {
            present.setAriaLabel(Words.of("meeting.item.present"));
            present.setItemLabelGenerator(Unit::name);
            present.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    note(change.getOldValue(), change.getValue());
                }
            });
            add(new Details(sum, present));
        } else {
            sum.addClassName("quiet");
            add(sum);
        }
    }

    void show(AgendaItemListing now, List<SeatListing> came) {
        Set<Unit> there =
                came.stream()
                        .map(SeatListing::unit)
                        .filter(unit -> now.present().contains(unit.id()))
                        .collect(Collectors.toSet());
        if (sitting.running()) {
            sum.setText(Words.of("sitting.present.some", there.size(), came.size()));
            if (!came.equals(here)) {
                here = came;
                present.setItems(came.stream().map(SeatListing::unit).toList());
            }
            present.setValue(there);
        } else {
            sum.setText(
                    Words.of(
                            "sitting.present",
                            came.stream()
                                    .map(SeatListing::unit)
                                    .filter(there::contains)
                                    .map(Unit::name)
                                    .toList()));
        }
    }

    private void note(Set<Unit> before, Set<Unit> after) {
        Set<Unit> changed = new HashSet<>(before);
        changed.addAll(after);
        changed.removeIf(unit -> before.contains(unit) && after.contains(unit));
        for (SeatListing seat : here) {
            if (changed.contains(seat.unit())) {
                Told.of(
                        () ->
                                sitting.sources()
                                        .agendas()
                                        .setPresent(
                                                item.id(), seat.id(), after.contains(seat.unit())),
                        Message.of("meeting.saved"),
                        done -> {});
            }
        }
        sitting.changed().run();
    }
}
