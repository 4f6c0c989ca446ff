package org.confer.sitting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.confer.meeting.SeatId;
import org.confer.meeting.SeatListing;
import org.confer.shell.Parts;
import org.confer.sitting.Board;

/** Who is there, and when each came and went. */
class Roll extends Div {

    private final Sitting sitting;
    private final UnorderedList list = new UnorderedList();
    private final Map<SeatId, RollLine> lines = new LinkedHashMap<>();

    Roll(Sitting sitting) {
        this.sitting = sitting;
        addClassName("sitting-roll");
        list.addClassName("meeting-roll");
        add(Parts.heading("meeting.roll"), list);
    }

    void show(Board board) {
        lines.entrySet()
                .removeIf(line -> {
                    boolean gone =
                            board.seats().stream()
                                    .map(SeatListing::id)
                                    .noneMatch(line.getKey()::equals);
                    if (gone) {
                        list.remove(line.getValue());
                    }
                    return gone;
                });
        for (SeatListing seat : board.seats()) {
            RollLine line =
                    lines.computeIfAbsent(
                            seat.id(),
                            id -> {
                                RollLine fresh = new RollLine(sitting);
                                list.add(fresh);
                                return fresh;
                            });
            line.show(seat, board.stays(seat));
        }
    }
}
