package org.confer.sitting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Optional;
import org.confer.conference.Quorum;
import org.confer.kernel.Message;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.ItemState;
import org.confer.meeting.MeetingState;
import org.confer.shell.Badge;
import org.confer.shell.Words;
import org.confer.sitting.Board;
import org.jspecify.annotations.Nullable;

/** Always in sight: what is treated now, for how long, and whether enough units are there. */
class StateBar extends Div {

    private final Sitting sitting;
    private final Span item = new Span();
    private final ItemClock clock = new ItemClock();
    private final Div quorum = new Div();
    private @Nullable Quorum shown;

    StateBar(Sitting sitting) {
        this.sitting = sitting;
        addClassName("sitting-bar");
        item.addClassName("part-name");
        quorum.getElement().setAttribute("role", "status");
        add(item, clock, quorum);
        setVisible(sitting.meeting().state() == MeetingState.IN_SESSION);
    }

    void show(Board board) {
        Optional<AgendaItemListing> current =
                board.items().stream().filter(one -> one.state() == ItemState.CURRENT).findFirst();
        item.setText(
                current.map(one ->
                                Words.of(
                                        "sitting.current",
                                        Integer.toString(one.position()),
                                        one.title()))
                        .orElseGet(() -> Words.of("sitting.noCurrent")));
        clock.show(
                current.map(one -> board.times().get(one.id())).orElse(null),
                current.map(AgendaItemListing::minutes).orElse(1),
                sitting.sources().clock());
        Quorum now = board.quorum();
        if (!Objects.equals(shown, now)) {
            shown = now;
            quorum.removeAll();
            quorum.add(
                    new Badge(
                            Message.of(
                                    now.met() ? "sitting.quorum.met" : "sitting.quorum.missing",
                                    now.present(),
                                    now.units(),
                                    now.needed()),
                            now.met() ? Badge.Tone.GOOD : Badge.Tone.BAD));
        }
    }
}
