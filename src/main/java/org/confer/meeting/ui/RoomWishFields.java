package org.confer.meeting.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.confer.booking.RoomListing;
import org.confer.meeting.MeetingTimes;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** Whether a room is needed, for how many, and with what in it. */
class RoomWishFields extends Div {

    private final Checkbox needed = new Checkbox(Words.of("meeting.slots.withRoom"), true);
    private final IntegerField seats = new IntegerField(Words.of("meeting.slots.seats"));
    private final MultiSelectComboBox<String> equipment =
            new MultiSelectComboBox<>(Words.of("meeting.slots.equipment"));

    /**
     * @param rooms whose equipment can be wished for
     */
    RoomWishFields(List<RoomListing> rooms) {
        addClassName("part-line");
        TreeSet<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        rooms.forEach(room -> known.addAll(room.equipment()));
        seats.setMin(1);
        seats.setPlaceholder(Words.of("meeting.slots.seats.usual"));
        equipment.setItems(known);
        equipment.setVisible(!known.isEmpty());
        needed.addValueChangeListener(change -> {
            seats.setEnabled(change.getValue());
            equipment.setEnabled(change.getValue());
        });
        add(needed, seats, equipment);
    }

    IntegerField seats() {
        return seats;
    }

    MeetingTimes.@Nullable RoomWish read() {
        return needed.getValue()
                ? new MeetingTimes.RoomWish(
                        Objects.requireNonNullElse(seats.getValue(), 0),
                        List.copyOf(equipment.getValue()))
                : null;
    }
}
