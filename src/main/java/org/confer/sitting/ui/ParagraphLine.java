package org.confer.sitting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.meeting.AgendaItemListing;
import org.confer.shell.Confirmation;
import org.confer.shell.Parts;
import org.confer.shell.Toast;
import org.confer.shell.Told;
import org.confer.shell.Words;
import org.confer.sitting.Paragraph;
import org.confer.sitting.ParagraphKind;
import org.confer.sitting.ParagraphText;
import org.confer.sitting.Paragraphs;
import org.confer.sitting.Written;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph: words to read, or, where this page holds the pen, a field to type in. What is
 * typed is sent while typing, several times a second, and each time stored.
 */
class ParagraphLine extends Div {

    /** Milliseconds; what is typed within them goes together. */
    private static final int TOGETHER = 150;

    private final Sitting sitting;
    private final AgendaItemListing item;
    private final Paragraphs paragraphs;
    private @Nullable Paragraph shown;
    private @Nullable TextArea field;
    private int base;

    ParagraphLine(Sitting sitting, AgendaItemListing item) {
        this.sitting = sitting;
        this.item = item;
        this.paragraphs = sitting.sources().paragraphs();
        addClassName("sitting-paragraph");
    }

    Paragraph shown() {
        return Objects.requireNonNull(shown);
    }

    void show(Paragraph now) {
        if (now.equals(shown)) {
            return;
        }
        Paragraph before = shown;
        shown = now;
        setClassName("sitting-list-item", now.kind() == ParagraphKind.LIST_ITEM);
        if (sitting.writing() && now.isHeldBy(sitting.page())) {
            TextArea open = field;
            if (open == null || before == null || before.kind() != now.kind()) {
                drawField(now);
            } else if (now.version() > base) {
                // chosen from two texts
                open.setValue(now.text());
            }
            base = Math.max(base, now.version());
        } else {
            field = null;
            base = now.version();
            drawWords(now);
        }
    }

    private void drawWords(Paragraph now) {
        removeAll();
        add(Parts.text(now.text()));
        Paragraph.Pen pen = now.pen();
        if (pen != null) {
            Span writing = new Span(Words.of("sitting.isWriting", pen.name()));
            writing.addClassName("sitting-pen");
            add(writing);
        } else if (sitting.writing()) {
            Button take = Parts.button("sitting.take", click -> take(now));
            take.setAriaLabel(Words.of("sitting.take.label", beginning(now.text())));
            take.addClassName("sitting-take");
            add(take);
        }
    }

    private void take(Paragraph now) {
        switch (paragraphs.take(now.id(), sitting.page())) {
            case Outcome.Done<Paragraph>(Paragraph taken) -> show(taken);
            case Outcome.Refused<Paragraph>(Message reason) -> Toast.refused(reason);
        }
    }

    private void drawField(Paragraph now) {
        removeAll();
        TextArea open = new TextArea();
        field = open;
        open.setLabel(
                Words.of(
                        "sitting.field",
                        Integer.toString(item.position()),
                        Integer.toString(now.position())));
        open.setWidthFull();
        open.setMinHeight("4.5rem");
        open.setMaxHeight("24rem");
        open.setValue(now.text());
        open.setValueChangeMode(ValueChangeMode.TIMEOUT);
        open.setValueChangeTimeout(TOGETHER);
        open.getElement().setAttribute("data-sitting-paragraph", now.id().toString());
        open.getElement().setAttribute("data-sitting-item", now.item().toString());
        open.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed(open, change.getValue());
            }
        });
        Select<ParagraphKind> kind = new Select<>();
        kind.setAriaLabel(Words.of("sitting.kind"));
        kind.setItems(ParagraphKind.values());
        kind.setItemLabelGenerator(one -> Words.of(one.label()));
        kind.setValue(now.kind());
        kind.addClassName("sitting-kind");
        kind.addValueChangeListener(change ->
                Told.of(
                        () -> paragraphs.setKind(now.id(), sitting.page(), change.getValue()),
                        Message.of("meeting.saved"),
                        this::show));
        add(
                open,
                Parts.line(
                        Parts.button("sitting.done", click -> putDown(open)),
                        kind,
                        Parts.button("sitting.remove", click -> askRemove())));
        open.focus();
    }

    /** Returns whether this page is writing here, so that the text has found its place. */
    boolean typedOn(String text) {
        TextArea open = field;
        if (open == null) {
            return false;
        }
        typed(open, text);
        return true;
    }

    private void typed(TextArea open, String value) {
        Message against = store(value);
        open.setErrorMessage(against == null ? "" : Words.of(against));
        open.setInvalid(against != null);
        getElement()
                .executeJs(
                        against == null
                                ? "window.conferSitting.stored($0, $1)"
                                : "window.conferSitting.refused($0, $1)",
                        shown().id().toString(),
                        value.hashCode());
    }

    /** Says why not, if so. */
    private @Nullable Message store(String value) {
        Outcome<Written> outcome;
        try {
            outcome =
                    paragraphs.write(shown().id(), sitting.page(), base, new ParagraphText(value));
        } catch (InvalidInput wrong) {
            return wrong.reason();
        }
        switch (outcome) {
            case Outcome.Refused<Written>(Message reason) -> {
                return reason;
            }
            case Outcome.Done<Written>(Written.Stored(int version)) -> base = version;
            case Outcome.Done<Written>(Written.KeptBeside beside) -> {
                Toast.refused(Message.of("sitting.keptBeside"));
                sitting.changed().run();
            }
        }
        return null;
    }

    private void putDown(TextArea open) {
        typed(open, open.getValue());
        if (!open.isInvalid()) {
            Told.of(
                    () -> paragraphs.putDown(shown().id(), sitting.page()),
                    Message.of("sitting.stored"),
                    done -> sitting.changed().run());
        }
    }

    private void askRemove() {
        Confirmation.ask(
                Message.of("sitting.remove.ask"),
                Message.of("sitting.remove.consequence"),
                Message.of("sitting.remove"),
                () ->
                        Told.of(
                                () -> paragraphs.remove(shown().id(), sitting.page()),
                                Message.of("sitting.isRemoved"),
                                done -> sitting.changed().run()));
    }

    private static String beginning(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
