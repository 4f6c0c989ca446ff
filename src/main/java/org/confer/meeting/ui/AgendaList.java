package org.confer.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.confer.kernel.Message;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.Agendas;
import org.confer.meeting.ItemState;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.spi.AgendaContribution;
import org.confer.shell.Badge;
import org.confer.shell.Confirmation;
import org.confer.shell.EmptyState;
import org.confer.shell.Parts;
import org.confer.shell.Told;
import org.confer.shell.Words;
import org.confer.topic.Origin;

/** The items in order, with the sum of their minutes against the meeting's length. */
class AgendaList extends Div {

    private static final int LONGEST = 600;

    private final Agendas agendas;
    private final MeetingListing meeting;
    private final boolean arranging;
    private final List<AgendaContribution> contributions;

    AgendaList(
            Agendas agendas,
            MeetingListing meeting,
            boolean arranging,
            List<AgendaContribution> contributions) {
        this.agendas = agendas;
        this.meeting = meeting;
        this.arranging = arranging;
        this.contributions = contributions;
        addClassName("meeting-tab");
        refresh();
    }

    final void refresh() {
        removeAll();
        List<AgendaItemListing> items = agendas.of(meeting.id());
        if (items.isEmpty()) {
            add(
                    new EmptyState(
                            arranging
                                    ? Message.of("meeting.agenda.none.add")
                                    : Message.of("meeting.agenda.none")));
            return;
        }
        int sum = items.stream().mapToInt(AgendaItemListing::minutes).sum();
        long length = meeting.planned().map(period -> period.length().toMinutes()).orElse(0L);
        add(
                Parts.quiet(
                        length == 0
                                ? Words.of("meeting.agenda.sum", sum)
                                : Words.of("meeting.agenda.sumOf", sum, length)));
        if (length > 0 && sum > length) {
            Component over = Parts.quiet(Words.of("meeting.agenda.over", sum - length));
            over.addClassNames("badge", "warn");
            add(over);
        }
        items.forEach(item -> add(item(item, items.size())));
    }

    private Component item(AgendaItemListing item, int last) {
        Div card =
                Parts.card(
                        new H3(item.position() + ". " + item.title()),
                        Parts.quiet(
                                Words.of(
                                        "meeting.agenda.item",
                                        Words.of(item.purpose().label()),
                                        item.proposedBy().name(),
                                        item.minutes())));
        if (item.confidential()) {
            card.add(
                    Parts.line(new Badge(Message.of("topic.confidential.badge"), Badge.Tone.WARN)));
        }
        if (!item.body().isBlank()) {
            card.add(Parts.text(item.body()));
        }
        details(item).forEach(card::add);
        if (arranging) {
            card.add(tools(item, last));
        }
        return card;
    }

    private List<Component> details(AgendaItemListing item) {
        Origin origin = item.origin();
        return origin == null
                ? List.of()
                : contributions.stream()
                        .filter(one -> one.kind().equals(origin.kind()))
                        .map(one -> one.details(origin.id()))
                        .toList();
    }

    private Component tools(AgendaItemListing item, int last) {
        IntegerField minutes = new IntegerField(Words.of("meeting.agenda.minutes"));
        minutes.setValue(item.minutes());
        minutes.setMin(1);
        minutes.setMax(LONGEST);
        minutes.addClassName("meeting-minutes");
        minutes.addValueChangeListener(change -> {
            Integer typed = change.getValue();
            if (typed != null && change.isFromClient()) {
                Told.of(
                        () -> agendas.setMinutes(item.id(), typed),
                        Message.of("meeting.saved"),
                        done -> refresh());
            }
        });
        Button up = move(item, VaadinIcon.ARROW_UP, "meeting.agenda.up", -1);
        up.setEnabled(item.position() > 1);
        Button down = move(item, VaadinIcon.ARROW_DOWN, "meeting.agenda.down", 1);
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
                                            () -> takeOff(item)));
            off.setAriaLabel(Words.of("meeting.agenda.takeOff.label", item.title()));
            tools.add(off);
        }
        return tools;
    }

    private void takeOff(AgendaItemListing item) {
        Told.of(
                () -> agendas.takeOff(item.id()),
                Message.of("meeting.saved"),
                done -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false)));
    }

    private Button move(AgendaItemListing item, VaadinIcon icon, String label, int by) {
        Button button =
                new Button(
                        icon.create(),
                        click ->
                                Told.of(
                                        () -> agendas.move(item.id(), item.position() + by),
                                        Message.of("meeting.saved"),
                                        done -> refresh()));
        button.setAriaLabel(Words.of(label, item.title()));
        return button;
    }
}
