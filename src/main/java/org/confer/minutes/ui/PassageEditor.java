package org.confer.minutes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.confer.kernel.Message;
import org.confer.minutes.Draft;
import org.confer.minutes.DraftPart;
import org.confer.minutes.Minutes;
import org.confer.minutes.PassageText;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** A paragraph that the secretariat may word otherwise: read, or written in place. */
class PassageEditor extends Div {

    private static final int NAME = 40;

    private final Minutes minutes;
    private final Draft draft;
    private final DraftPart.Worded passage;
    private final Runnable changed;

    PassageEditor(Minutes minutes, Draft draft, DraftPart.Worded passage, Runnable changed) {
        this.minutes = minutes;
        this.draft = draft;
        this.passage = passage;
        this.changed = changed;
        addClassName("passage");
        read();
    }

    private void read() {
        removeAll();
        boolean empty = passage.text().isEmpty();
        if (!empty) {
            add(PrintedBlock.paragraph(passage.text()));
        }
        Button edit =
                new Button(
                        Words.of(empty ? "minutes.tab.add" : "minutes.tab.edit"), event -> write());
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        if (!empty) {
            edit.setAriaLabel(Words.of("minutes.tab.editNamed", start(passage.text())));
        }
        Div line = new Div(edit);
        line.addClassName("passage-line");
        if (passage.isReworded()) {
            Span badge = new Span(Words.of("minutes.tab.reworded"));
            badge.addClassName("badge");
            line.add(badge);
        }
        add(line);
        if (passage.recordChanged()) {
            Span warning = new Span(Words.of("minutes.tab.recordChanged", passage.generated()));
            warning.addClassName("passage-warning");
            add(warning);
        }
    }

    private void write() {
        removeAll();
        TextArea area = new TextArea(Words.of("minutes.tab.text"));
        area.setWidthFull();
        area.setMinRows(3);
        Refusals refusals =
                new Refusals()
                        .at(
                                area,
                                "minutes.passage.tooLong",
                                "minutes.passage.controlCharacter",
                                "minutes.rule.somebodyElseWroteHere");
        area.setValue(passage.text());
        Button save = new Button(Words.of("minutes.tab.save"), event -> save(area, refusals));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(Words.of("minutes.tab.cancel"), event -> read());
        Div line = new Div(save, cancel);
        line.addClassName("passage-line");
        if (passage.isReworded()) {
            line.add(
                    new Button(
                            Words.of("minutes.tab.takeBack"),
                            event -> area.setValue(passage.generated())));
        }
        add(area, refusals, line);
        area.focus();
    }

    private void save(TextArea area, Refusals refusals) {
        refusals.tell(
                () ->
                        minutes.word(
                                draft.meeting(),
                                draft.language(),
                                passage.key(),
                                passage.text(),
                                new PassageText(area.getValue())),
                Message.of("minutes.tab.saved"),
                saved -> changed.run());
    }

    private static String start(String text) {
        return text.substring(0, Math.min(NAME, text.length()));
    }
}
