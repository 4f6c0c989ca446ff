package org.confer.sitting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.Map;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.meeting.AgendaItemId;
import org.confer.shell.Parts;
import org.confer.shell.Words;
import org.confer.sitting.ParagraphId;
import org.confer.sitting.ParagraphText;
import org.confer.sitting.Paragraphs;
import org.confer.sitting.Written;

/**
 * Takes texts that the browser kept and lays them beside what stands in their paragraphs. What can
 * no longer be taken is shown, to be copied, until its writer has had enough of it.
 */
class KeptHere extends Div {

    private final Map<ParagraphId, Div> shown = new HashMap<>();

    KeptHere() {
        addClassName("sitting-kept");
    }

    void offer(Paragraphs paragraphs, AgendaItemId item, ParagraphId paragraph, String text) {
        try {
            switch (paragraphs.offer(item, paragraph, new ParagraphText(text))) {
                case Outcome.Done<Written> done -> told("stored", paragraph, text);
                case Outcome.Refused<Written>(Message reason) -> show(paragraph, text, reason);
            }
        } catch (InvalidInput wrong) {
            show(paragraph, text, wrong.reason());
        } catch (NotPermitted noLonger) {
            show(paragraph, text, Message.of("sitting.noLonger"));
        }
    }

    private void show(ParagraphId paragraph, String text, Message reason) {
        told("refused", paragraph, text);
        TextArea kept = new TextArea(Words.of("sitting.keptHere"));
        kept.setValue(text);
        kept.setReadOnly(true);
        kept.setWidthFull();
        kept.setMaxHeight("16rem");
        kept.setHelperText(Words.of(reason));
        Button forget =
                Parts.button(
                        "sitting.keptHere.forget",
                        click -> {
                            told("stored", paragraph, text);
                            Div gone = shown.remove(paragraph);
                            if (gone != null) {
                                remove(gone);
                            }
                        });
        Div block = new Div(kept, forget);
        Div before = shown.put(paragraph, block);
        if (before != null) {
            remove(before);
        }
        add(block);
    }

    /** After "stored" the browser forgets the text; after "refused" it keeps it and waits. */
    private void told(String what, ParagraphId paragraph, String text) {
        getElement()
                .executeJs(
                        "window.conferSitting[$0]($1, $2)",
                        what,
                        paragraph.toString(),
                        text.hashCode());
    }
}
