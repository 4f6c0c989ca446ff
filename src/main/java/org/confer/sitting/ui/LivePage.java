package org.confer.sitting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.MeetingListing;
import org.confer.shell.EmptyState;
import org.confer.shell.Words;
import org.confer.sitting.Board;
import org.confer.sitting.Change;
import org.confer.sitting.CommonReading;
import org.confer.sitting.Paragraph;
import org.confer.sitting.ParagraphId;

/**
 * A meeting on the screens of all who follow it. What changes is drawn anew, nothing else: who
 * reads, types or has a dialog open is not disturbed by what others do.
 */
class LivePage extends Div {

    private final Sources sources;
    private final Sitting sitting;
    private final StateBar bar;
    private final Roll roll;
    private final KeptHere keptHere = new KeptHere();
    private final Div items = new Div();
    private final Map<AgendaItemId, ItemCard> cards = new HashMap<>();
    private Runnable end = () -> {};

    LivePage(Sources sources, MeetingListing meeting) {
        this.sources = sources;
        this.sitting =
                new Sitting(
                        sources,
                        meeting,
                        sources.meetings().rights(meeting.id()).runs(),
                        UUID.randomUUID(),
                        this::refresh);
        this.bar = new StateBar(sitting);
        this.roll = new Roll(sitting);
        addClassName("sitting");
        items.addClassName("sitting-items");
        Div offline = new Div(Words.of("sitting.offline"));
        offline.addClassName("sitting-offline");
        offline.getElement().setAttribute("role", "status");
        offline.getElement().setAttribute("hidden", true);
        add(offline, bar, keptHere, items, roll);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ui.getPage().addJavaScript("confer/sitting.js");
        getElement()
                .executeJs(
                        "window.conferSitting.open(this, $0)",
                        sources.user().person() + "." + sitting.meeting().id() + ".");
        // first follow, then draw: nothing that happens in between is missed
        end =
                sources.following()
                        .follow(sitting.meeting().id(), change -> ui.access(() -> draw(change)));
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        end.run();
        sources.paragraphs().leave(sitting.page());
    }

    private void draw(Change change) {
        CommonReading everything = change.everything();
        // what others read a moment ago may not know yet who writes here now
        if (everything != null && !refresh(sitting.runs() ? new CommonReading() : everything)) {
            return;
        }
        for (Paragraph now : change.paragraphs()) {
            ItemCard card = cards.get(now.item());
            if (card != null) {
                card.discussion().show(now);
            }
        }
    }

    private void refresh() {
        refresh(new CommonReading());
    }

    /**
     * @return whether the page is still there to show more
     */
    private boolean refresh(CommonReading common) {
        try {
            Board board = sources.boards().of(sitting.meeting().id(), common);
            if (board.meeting().state() != sitting.meeting().state()) {
                getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                return false;
            }
            show(board);
            return true;
        } catch (NotPermitted noLonger) {
            end.run();
            removeAll();
            add(new EmptyState(Message.of("sitting.noLonger")));
            return false;
        }
    }

    private void show(Board board) {
        List<AgendaItemListing> all = board.items();
        bar.show(board);
        roll.show(board);
        cards.values()
                .removeIf(card -> {
                    boolean gone = all.stream().noneMatch(item -> item.id().equals(card.item()));
                    if (gone) {
                        items.remove(card);
                    }
                    return gone;
                });
        for (int i = 0; i < all.size(); i++) {
            AgendaItemListing item = all.get(i);
            ItemCard card = cards.computeIfAbsent(item.id(), id -> new ItemCard(sitting, item));
            if (items.getChildren().skip(i).findFirst().filter(card::equals).isEmpty()) {
                items.addComponentAtIndex(i, card);
            }
            card.show(item, board);
        }
        if (all.isEmpty() && items.getChildren().findAny().isEmpty()) {
            items.add(new EmptyState(Message.of("meeting.agenda.none")));
        }
    }

    /**
     * A text that this browser kept while there was no connection or no answer.
     *
     * @param item and paragraph in which it was typed
     */
    @ClientCallable
    void offered(String item, String paragraph, String text) {
        AgendaItemId place = new AgendaItemId(Long.parseLong(item));
        ParagraphId id = new ParagraphId(Long.parseLong(paragraph));
        ItemCard card = cards.get(place);
        if (card != null && card.discussion().typedOn(id, text)) {
            return;
        }
        keptHere.offer(sources.paragraphs(), place, id, text);
    }
}
