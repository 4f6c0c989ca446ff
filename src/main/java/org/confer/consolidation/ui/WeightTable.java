package org.confer.consolidation.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.confer.duplicate.PairReason;
import org.confer.duplicate.PairReason.Weighed;
import org.confer.shell.Words;
import org.confer.training.PlanOutline;

/**
 * The addition that led to a probability, line by line: what is compared, what the two plans say,
 * how they compare, and the weight as a number and a bar to the left (against) or right (for).
 */
@Tag("table")
class WeightTable extends HtmlContainer {

    /** Bits at which a bar is full; few pieces of evidence weigh more. */
    private static final double FULL = 8;

    WeightTable(PairReason reason, PlanOutline left, PlanOutline right) {
        addClassName("consolidation-weights");
        // wider than a phone, so that it can be moved without a mouse
        getElement().setAttribute("tabindex", "0");
        Part head = new Part("tr");
        head.add(
                heading("col", Words.of("consolidation.weights.trait")),
                heading("col", Words.of("consolidation.weights.one")),
                heading("col", Words.of("consolidation.weights.other")),
                heading("col", Words.of("consolidation.weights.finding")),
                heading("col", Words.of("consolidation.weights.bits")));
        add(head);
        add(whole("consolidation.weights.prior", reason.prior(), ""));
        double total = reason.prior();
        for (Weighed piece : said(reason.evidence())) {
            Part row = new Part("tr");
            row.addClassName(
                    piece.weight() < 0
                            ? "consolidation-against"
                            : piece.weight() > 0 ? "consolidation-for" : "consolidation-neither");
            row.add(
                    heading("row", Reasons.trait(piece.trait())),
                    cell(ComparedWords.of(piece.trait(), left, piece.left())),
                    cell(ComparedWords.of(piece.trait(), right, piece.right())),
                    cell(finding(piece)),
                    weight(piece.weight()));
            add(row);
            total += piece.weight();
        }
        add(whole("consolidation.weights.total", total, Reasons.percent(reason.probability())));
    }

    private static String finding(Weighed piece) {
        return piece.finding().equals("ALIKE")
                ? Words.of(
                        "consolidation.weights.alike",
                        Reasons.finding(piece),
                        Reasons.percent(piece.alike()))
                : Reasons.finding(piece);
    }

    private static List<Weighed> said(List<Weighed> evidence) {
        return evidence.stream()
                .filter(piece -> piece.weight() != 0 || !piece.finding().equals("BOTH_SILENT"))
                .toList();
    }

    private static Part whole(String label, double bits, String words) {
        Part row = new Part("tr");
        Part name = heading("row", Words.of(label));
        name.getElement().setAttribute("colspan", "3");
        row.add(name, cell(words), weight(bits));
        return row;
    }

    private static Part weight(double bits) {
        Part cell = new Part("td");
        cell.addClassName("consolidation-bits");
        Div bar = new Div();
        bar.addClassName("consolidation-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle()
                .set("--consolidation-share", Double.toString(Math.min(1, Math.abs(bits) / FULL)));
        cell.add(new Span(number(bits)), bar);
        return cell;
    }

    private static String number(double bits) {
        return (bits > 0 ? "+" : "") + String.format(Words.language(), "%.2f", bits);
    }

    private static Part cell(String words) {
        Part cell = new Part("td");
        cell.add(new Span(words.isEmpty() ? "–" : words));
        return cell;
    }

    private static Part heading(String scope, String words) {
        Part cell = new Part("th");
        cell.getElement().setAttribute("scope", scope);
        cell.add(new Span(words));
        return cell;
    }

    /** A plain element of an HTML table. */
    @Tag("tr")
    private static final class Part extends HtmlContainer {
        Part(String tag) {
            super(tag);
        }
    }
}
