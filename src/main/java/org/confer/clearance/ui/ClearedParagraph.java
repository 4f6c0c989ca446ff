package org.confer.clearance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.confer.clearance.Clearances;
import org.confer.clearance.Disposition;
import org.confer.clearance.RemarkListing;
import org.confer.clearance.Sheet;
import org.confer.clearance.SheetParagraph;
import org.confer.clearance.SheetParagraph.Piece;
import org.confer.shell.Badge;
import org.confer.shell.Badge.Tone;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** A paragraph with what changed in it, the remarks on it, and the next step of who looks. */
class ClearedParagraph extends Div {

    ClearedParagraph(
            Clearances clearances, Sheet sheet, SheetParagraph paragraph, Runnable whenChanged) {
        addClassName("clearance-paragraph");
        if (paragraph.isChanged()) {
            addClassName("clearance-changed");
        }
        add(text(paragraph));
        paragraph.remarks().forEach(remark -> add(remark(clearances, sheet, remark, whenChanged)));
        if (sheet.mine() && !paragraph.removed()) {
            Button open =
                    Parts.button(
                            "clearance.remark",
                            click ->
                                    new RemarkDialog(
                                                    clearances,
                                                    sheet.version().id(),
                                                    paragraph.passage(),
                                                    whenChanged)
                                            .open());
            open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            add(open);
        }
    }

    private static Component text(SheetParagraph paragraph) {
        Component text = paragraph.heading() ? new H3() : new Paragraph();
        paragraph.pieces().forEach(piece -> text.getElement().appendChild(element(piece)));
        return text;
    }

    /** Read aloud as inserted and deleted text as well; colour is not the only sign. */
    private static Element element(Piece piece) {
        Element element =
                new Element(
                        switch (piece.change()) {
                            case KEPT -> "span";
                            case ADDED -> "ins";
                            case REMOVED -> "del";
                        });
        element.setText(piece.text());
        return element;
    }

    private static Component remark(
            Clearances clearances, Sheet sheet, RemarkListing remark, Runnable whenChanged) {
        Span unit = new Span(remark.unit().name());
        unit.addClassName("part-name");
        Div box =
                new Div(
                        Parts.line(
                                unit,
                                badge(remark),
                                Parts.quiet(Words.of("clearance.versionNumber", remark.version()))),
                        Parts.text(remark.text()));
        box.addClassName("clearance-remark");
        if (!remark.reason().isEmpty()) {
            box.add(Parts.quiet(Words.of("clearance.reasonIs", remark.reason())));
        }
        if (remark.disposition() == null && sheet.kept()) {
            for (Disposition disposition : Disposition.values()) {
                box.add(new DispositionButton(clearances, remark.id(), disposition, whenChanged));
            }
        }
        return box;
    }

    private static Badge badge(RemarkListing remark) {
        Disposition disposition = remark.disposition();
        if (disposition == null) {
            return new Badge(org.confer.kernel.Message.of("clearance.open"), Tone.PLAIN);
        }
        return new Badge(
                disposition.label(),
                switch (disposition) {
                    case TAKEN -> Tone.GOOD;
                    case TAKEN_IN_PART -> Tone.WARN;
                    case NOT_TAKEN -> Tone.BAD;
                });
    }
}
