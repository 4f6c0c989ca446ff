package org.confer.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.confer.kernel.Message;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.Agendas;
import org.confer.meeting.MeetingListing;
import org.confer.shell.EmptyState;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Told;
import org.confer.shell.Words;

/** The items in order, with the sum of their minutes against the meeting's length. */
class AgendaList extends Div implements AgendaCard.Arranging {

    private final Agendas agendas;
    private final MeetingListing meeting;
    private final boolean arranging;
    private final ItemDetails details;
    private final Div cards = new Div();

    /** Says where an item is now, for who does not see it move. */
    private final Div told = new Div();

    AgendaList(Agendas agendas, MeetingListing meeting, boolean arranging, ItemDetails details) {
        this.agendas = agendas;
        this.meeting = meeting;
        this.arranging = arranging;
        this.details = details;
        addClassName("meeting-tab");
        cards.addClassName("meeting-tab");
        told.addClassName("meeting-told");
        told.getElement().setAttribute("role", "status");
        told.getElement().setAttribute("aria-live", "polite");
        add(cards, told);
        refresh();
    }

    final void refresh() {
        cards.removeAll();
        List<AgendaItemListing> items = agendas.of(meeting.id());
        if (items.isEmpty()) {
            cards.add(
                    new EmptyState(
                            arranging
                                    ? Message.of("meeting.agenda.none.add")
                                    : Message.of("meeting.agenda.none")));
            return;
        }
        cards.add(time(items));
        if (arranging) {
            cards.add(Parts.quiet(Words.of("meeting.agenda.howToMove")));
        }
        items.forEach(item -> cards.add(card(item, items.getLast().position())));
    }

    private Component time(List<AgendaItemListing> items) {
        int sum = items.stream().mapToInt(AgendaItemListing::minutes).sum();
        long length = meeting.planned().map(period -> period.length().toMinutes()).orElse(0L);
        if (length == 0) {
            return Parts.quiet(Words.of("meeting.agenda.sum", sum));
        }
        Div line = Parts.line(Parts.quiet(Words.of("meeting.agenda.sumOf", sum, length)));
        if (sum > length) {
            Component over = Parts.quiet(Words.of("meeting.agenda.over", sum - length));
            over.addClassNames("badge", "warn");
            line.add(over);
        }
        return line;
    }

    private Component card(AgendaItemListing item, int last) {
        AgendaCard card = new AgendaCard(item);
        details.of(item).forEach(card::add);
        if (arranging) {
            card.arrange(this, last);
        }
        return card;
    }

    @Override
    public void move(AgendaItemListing item, int position) {
        Told.of(
                () -> agendas.move(item.id(), position),
                Message.of("meeting.saved"),
                done -> {
                    refresh();
                    cards.getChildren()
                            .filter(AgendaCard.class::isInstance)
                            .map(AgendaCard.class::cast)
                            .filter(card -> card.item().id().equals(item.id()))
                            .forEach(this::focus);
                });
    }

    private void focus(AgendaCard card) {
        told.setText(Words.of("meeting.agenda.moved", card.item().title(), card.item().position()));
        // once the new card stands in the page
        card.getElement().executeJs("setTimeout(() => this.focus())");
    }

    @Override
    public void setMinutes(AgendaItemListing item, int minutes, Refusals refusals) {
        refusals.tell(
                () -> agendas.setMinutes(item.id(), minutes),
                Message.of("meeting.saved"),
                done -> refresh());
    }

    @Override
    public void takeOff(AgendaItemListing item) {
        Told.of(
                () -> agendas.takeOff(item.id()),
                Message.of("meeting.saved"),
                done -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false)));
    }
}
