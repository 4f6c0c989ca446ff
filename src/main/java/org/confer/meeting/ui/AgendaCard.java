package org.confer.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import org.confer.kernel.Message;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.ItemState;
import org.confer.shell.Badge;
import org.confer.shell.Confirmation;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** An item of an agenda; who arranges it drags it, moves it by keys or by buttons, and times it. */
class AgendaCard extends Div {

    private static final int LONGEST = 600;

    /** What the person who arranges the agenda does with an item. */
    interface Arranging {
        /** Moves an item to a place counted from 1, and gives it the focus there. */
        void move(AgendaItemListing item, int position);

        /**
         * @param refusals say so if that is no sensible time
         */
        void setMinutes(AgendaItemListing item, int minutes, Refusals refusals);

        void takeOff(AgendaItemListing item);
    }

    private final AgendaItemListing item;

    AgendaCard(AgendaItemListing item) {
        this.item = item;
        addClassNames("card", "meeting-agenda-item");
        Div words = new Div();
        words.addClassNames("part-card", "meeting-agenda-words");
        words.add(
                new H3(item.position() + ". " + item.title()),
                Parts.quiet(
                        Words.of(
                                "meeting.agenda.item",
                                Words.of(item.purpose().label()),
                                item.proposedBy().name(),
                                item.minutes())));
        if (item.confidential()) {
            words.add(
                    Parts.line(new Badge(Message.of("topic.confidential.badge"), Badge.Tone.WARN)));
        }
        item.earlier()
                .forEach(one ->
                        words.add(
                                Parts.quiet(
                                        Words.of(
                                                "meeting.agenda.deferredFrom",
                                                one.number(),
                                                one.title()))));
        if (!item.body().isBlank()) {
            words.add(Parts.text(item.body()));
        }
        add(words);
    }

    AgendaItemListing item() {
        return item;
    }

    /** Lets the item be moved by mouse, by keys and by buttons. */
    void arrange(Arranging arranging, int last) {
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement()
                .setAttribute(
                        "aria-label",
                        Words.of("meeting.agenda.card", item.position(), last, item.title()));
        getElement().setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown");
        onKey("ArrowUp", () -> arranging.move(item, item.position() - 1));
        onKey("ArrowDown", () -> arranging.move(item, item.position() + 1));
        DragSource<AgendaCard> source = DragSource.create(this);
        source.setEffectAllowed(EffectAllowed.MOVE);
        DropTarget.create(this)
                .addDropListener(drop ->
                        drop.getDragSourceComponent()
                                .filter(AgendaCard.class::isInstance)
                                .map(AgendaCard.class::cast)
                                .ifPresent(other -> arranging.move(other.item(), item.position())));
        add(tools(arranging, last));
    }

    private void onKey(String key, Runnable step) {
        getElement()
                .addEventListener("keydown", event -> step.run())
                .setFilter(
                        "event.altKey && event.key === '"
                                + key
                                + "' && event.target === element"
                                + " && (event.preventDefault() || true)");
    }

    private Component tools(Arranging arranging, int last) {
        IntegerField minutes = new IntegerField(Words.of("meeting.agenda.minutes"));
        minutes.setValue(item.minutes());
        minutes.setMin(1);
        minutes.setMax(LONGEST);
        minutes.addClassName("meeting-minutes");
        Refusals refusals =
                new Refusals().at(minutes, "meeting.rule.THE_TIME_OF_AN_ITEM_IS_SENSIBLE");
        minutes.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                int typed = Objects.requireNonNullElse(change.getValue(), 0);
                arranging.setMinutes(item, typed, refusals);
            }
        });
        Button up = move(arranging, VaadinIcon.ARROW_UP, "meeting.agenda.up", -1);
        up.setEnabled(item.position() > 1);
        Button down = move(arranging, VaadinIcon.ARROW_DOWN, "meeting.agenda.down", 1);
        down.setEnabled(item.position() < last);
        Div tools = Parts.line(minutes, up, down);
        if (item.state() == ItemState.WAITING) {
            Button off =
                    Parts.button(
                            "meeting.agenda.takeOff",
                            click ->
                                    Confirmation.ask(
                                            Message.of("meeting.agenda.takeOff.ask"),
                                            Message.of("meeting.agenda.takeOff.consequence"),
                                            Message.of("meeting.agenda.takeOff"),
                                            () -> arranging.takeOff(item)));
            off.setAriaLabel(Words.of("meeting.agenda.takeOff.label", item.title()));
            tools.add(off);
        }
        tools.add(refusals);
        return tools;
    }

    private Button move(Arranging arranging, VaadinIcon icon, String label, int by) {
        Button button =
                new Button(icon.create(), click -> arranging.move(item, item.position() + by));
        button.setAriaLabel(Words.of(label, item.title()));
        return button;
    }
}
