package org.confer.sitting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.confer.kernel.Message;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.DecisionId;
import org.confer.meeting.DecisionListing;
import org.confer.meeting.ItemState;
import org.confer.shell.Badge;
import org.confer.shell.Parts;
import org.confer.shell.Told;
import org.confer.shell.Words;
import org.confer.sitting.Board;
import org.confer.topic.Origin;
import org.jspecify.annotations.Nullable;

/** One item: how it stands, what was said, what was decided. */
class ItemCard extends Div {

    private record Head(int position, String title, ItemState state, int minutes) {}

    private final Sitting sitting;
    private final AgendaItemId item;
    private final Div head = new Div();
    private final ItemClock clock = new ItemClock();
    private final Div decisions = new Div();
    private final Div tools = new Div();
    private final Attendance attendance;
    private final Discussion discussion;
    private final Map<DecisionId, DecisionBlock> blocks = new HashMap<>();
    private @Nullable Head shown;

    ItemCard(Sitting sitting, AgendaItemListing item) {
        this.sitting = sitting;
        this.item = item.id();
        this.attendance = new Attendance(sitting, item);
        this.discussion = new Discussion(sitting, item);
        addClassNames("card", "part-card");
        head.addClassName("sitting-head");
        decisions.addClassName("sitting-decisions");
        tools.addClassName("part-line");
        add(head);
        Origin origin = item.origin();
        sitting.sources().contributions().stream()
                .filter(one -> origin != null && one.kind().equals(origin.kind()))
                .forEach(one -> add(one.details(origin == null ? 0 : origin.id())));
        add(attendance, discussion, decisions, tools);
    }

    AgendaItemId item() {
        return item;
    }

    Discussion discussion() {
        return discussion;
    }

    void show(AgendaItemListing now, Board board) {
        Head fresh = new Head(now.position(), now.title(), now.state(), now.minutes());
        if (!fresh.equals(shown)) {
            shown = fresh;
            drawHead(now);
        }
        boolean called = now.state() != ItemState.WAITING;
        clock.show(
                called ? board.times().get(item) : null, now.minutes(), sitting.sources().clock());
        attendance.setVisible(called);
        attendance.show(now, board.came());
        discussion.show(now, board.paragraphs(item), board.aside(item));
        drawDecisions(now.decisions());
    }

    private void drawHead(AgendaItemListing now) {
        head.removeAll();
        Badge state =
                new Badge(
                        now.state().label(),
                        now.state() == ItemState.CURRENT ? Badge.Tone.GOOD : Badge.Tone.PLAIN);
        head.add(
                new H3(now.position() + ". " + now.title()),
                Parts.line(state, Parts.quiet(Words.of(now.purpose().label())), clock));
        setClassName("meeting-current", now.state() == ItemState.CURRENT);
        tools.removeAll();
        if (sitting.running()) {
            tools.add(course(now));
            if (now.state() != ItemState.WAITING) {
                tools.add(
                        named(
                                Parts.button(
                                        "meeting.decision.record",
                                        click -> new DecisionDialog(sitting, item).open()),
                                now));
            }
        }
    }

    private Button course(AgendaItemListing now) {
        if (now.state() == ItemState.CURRENT) {
            return named(
                    Parts.button(
                            "meeting.item.close",
                            click ->
                                    Told.of(
                                            () -> sitting.sources().agendas().close(item),
                                            Message.of("meeting.agenda.closed", now.title()),
                                            done -> sitting.changed().run())),
                    now);
        }
        return named(
                Parts.button(
                        now.state() == ItemState.WAITING
                                ? "meeting.item.call"
                                : "meeting.item.callAgain",
                        click ->
                                Told.of(
                                        () -> sitting.sources().agendas().call(item),
                                        Message.of("meeting.agenda.called", now.title()),
                                        done -> sitting.changed().run())),
                now);
    }

    /** Several items have the same buttons: who does not see the card hears which is meant. */
    private static Button named(Button button, AgendaItemListing item) {
        button.setAriaLabel(button.getText() + " · " + item.position() + ". " + item.title());
        return button;
    }

    private void drawDecisions(List<DecisionListing> taken) {
        blocks.values()
                .removeIf(block -> {
                    boolean gone =
                            taken.stream().noneMatch(one -> one.id().equals(block.decision()));
                    if (gone) {
                        decisions.remove(block);
                    }
                    return gone;
                });
        for (DecisionListing decision : taken) {
            DecisionBlock block = blocks.get(decision.id());
            if (block == null) {
                block = new DecisionBlock(sitting, decision.id());
                blocks.put(decision.id(), block);
                decisions.add(block);
            }
            block.show(decision);
        }
        decisions.setVisible(!taken.isEmpty());
    }
}
