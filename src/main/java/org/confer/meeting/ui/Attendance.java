package org.confer.meeting.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.kernel.Message;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.Agendas;
import org.confer.meeting.SeatListing;
import org.confer.shell.Told;
import org.confer.shell.Words;

/** Who attends one item; differs from the roll where somebody stepped out or came late. */
class Attendance extends Div {

    Attendance(
            Agendas agendas, AgendaItemListing item, List<SeatListing> here, Runnable whenChanged) {
        CheckboxGroup<SeatListing> present = new CheckboxGroup<>(Words.of("meeting.item.present"));
        present.setItems(here);
        present.setItemLabelGenerator(seat -> seat.unit().name());
        present.setValue(
                here.stream()
                        .filter(seat -> item.present().contains(seat.unit().id()))
                        .collect(Collectors.toSet()));
        present.addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            Set<SeatListing> changed = new HashSet<>(change.getValue());
            changed.addAll(change.getOldValue());
            changed.removeIf(seat ->
                    change.getValue().contains(seat) && change.getOldValue().contains(seat));
            changed.forEach(seat ->
                    Told.of(
                            () ->
                                    agendas.setPresent(
                                            item.id(), seat.id(), change.getValue().contains(seat)),
                            Message.of("meeting.saved"),
                            done -> {}));
            whenChanged.run();
        });
        add(present);
    }
}
