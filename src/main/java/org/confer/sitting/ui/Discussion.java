package org.confer.sitting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.ItemState;
import org.confer.shell.Parts;
import org.confer.shell.Toast;
import org.confer.shell.Words;
import org.confer.sitting.Paragraph;
import org.confer.sitting.ParagraphId;
import org.confer.sitting.ParagraphKind;
import org.confer.sitting.SetAside;
import org.confer.sitting.SetAsideId;

/** What is said about an item; several people write in it at once, each in another paragraph. */
class Discussion extends Div {

    private static final Comparator<Paragraph> ORDER =
            Comparator.comparingInt(Paragraph::position).thenComparing(Paragraph::id);

    private final Sitting sitting;
    private final AgendaItemListing item;
    private final Div list = new Div();
    private final Div asides = new Div();
    private final Button write;
    private final Map<ParagraphId, ParagraphLine> lines = new HashMap<>();
    private final Map<SetAsideId, SetAsideCard> cards = new HashMap<>();

    Discussion(Sitting sitting, AgendaItemListing item) {
        this.sitting = sitting;
        this.item = item;
        addClassName("sitting-discussion");
        write = Parts.button("sitting.write", click -> begin());
        write.setAriaLabel(
                Words.of("sitting.write.label", Integer.toString(item.position()), item.title()));
        list.addClassName("sitting-paragraphs");
        add(list, asides, write);
    }

    void show(AgendaItemListing now, List<Paragraph> paragraphs, List<SetAside> aside) {
        write.setVisible(sitting.writing() && now.state() != ItemState.WAITING);
        lines.entrySet()
                .removeIf(line -> {
                    boolean gone =
                            paragraphs.stream().map(Paragraph::id).noneMatch(line.getKey()::equals);
                    if (gone) {
                        list.remove(line.getValue());
                    }
                    return gone;
                });
        paragraphs.forEach(this::show);
        showAsides(aside, paragraphs);
    }

    /** A paragraph as it stands now, new or known. */
    void show(Paragraph now) {
        ParagraphLine line = lines.get(now.id());
        if (line == null) {
            line = new ParagraphLine(sitting, item);
            lines.put(now.id(), line);
        }
        line.show(now);
        int place = place(now);
        if (list.getChildren().skip(place).findFirst().filter(line::equals).isEmpty()) {
            list.addComponentAtIndex(place, line);
        }
    }

    private int place(Paragraph now) {
        List<Paragraph> all =
                new ArrayList<>(lines.values().stream().map(ParagraphLine::shown).toList());
        all.sort(ORDER);
        return all.indexOf(now);
    }

    /** Whether the text belongs to a paragraph that is being written on this page. */
    boolean typedOn(ParagraphId id, String text) {
        ParagraphLine line = lines.get(id);
        return line != null && line.typedOn(text);
    }

    private void begin() {
        Outcome<Paragraph> fresh =
                sitting.sources()
                        .paragraphs()
                        .add(item.id(), null, ParagraphKind.PLAIN, sitting.page());
        switch (fresh) {
            case Outcome.Done<Paragraph>(Paragraph now) -> show(now);
            case Outcome.Refused<Paragraph>(Message reason) -> Toast.refused(reason);
        }
    }

    private void showAsides(List<SetAside> aside, List<Paragraph> paragraphs) {
        cards.entrySet()
                .removeIf(card -> {
                    boolean gone =
                            aside.stream().map(SetAside::id).noneMatch(card.getKey()::equals);
                    if (gone) {
                        asides.remove(card.getValue());
                    }
                    return gone;
                });
        for (SetAside one : aside) {
            SetAsideCard card =
                    cards.computeIfAbsent(
                            one.id(),
                            id -> {
                                SetAsideCard fresh = new SetAsideCard(sitting, one);
                                asides.add(fresh);
                                return fresh;
                            });
            card.show(
                    paragraphs.stream()
                            .filter(paragraph -> paragraph.id().equals(one.paragraph()))
                            .findFirst()
                            .map(Paragraph::text)
                            .orElse(""));
        }
    }
}
