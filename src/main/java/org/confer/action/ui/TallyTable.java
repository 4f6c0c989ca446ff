package org.confer.action.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.ToIntFunction;
import org.confer.action.UnitTally;
import org.confer.shell.Words;

/**
 * Units below each other, each with a bar of its open matters and the numbers beside it: a chart
 * that is also a table.
 */
@Tag("table")
class TallyTable extends HtmlContainer {

    /** A stretch of the bar, and a column of numbers. */
    record Part(String key, String style, ToIntFunction<UnitTally> number) {}

    static final List<Part> PARTS =
            List.of(
                    new Part("action.urgency.RED", "action-red", UnitTally::red),
                    new Part("action.urgency.YELLOW", "action-yellow", UnitTally::yellow),
                    new Part("action.urgency.GREEN", "action-green", UnitTally::green),
                    new Part("action.state.SUBMITTED", "action-submitted", UnitTally::submitted));

    private final int most;
    private final String conference;

    /**
     * @param conference name of the one that is counted; empty for all
     */
    TallyTable(List<UnitTally> tallies, String conference) {
        this.conference = conference;
        addClassName("action-tally");
        most = tallies.stream().mapToInt(UnitTally::open).max().orElse(1);
        Element head = new Element("tr");
        head.add(heading("col", new Span(Words.of("action.lead"))));
        Element bars = heading("col", new Span(Words.of("action.openMatters")));
        bars.addClassName("action-tally-bar");
        head.add(bars);
        PARTS.forEach(part -> head.add(heading("col", new Span(Words.of(part.key())))));
        head.add(
                heading("col", new Span(Words.of("action.state.ACCEPTED"))),
                heading("col", new Span(Words.of("action.completion"))),
                heading("col", new Span(Words.of("action.punctuality"))));
        Element top = new Element("thead");
        top.add(head);
        Element body = new Element("tbody");
        tallies.forEach(tally -> body.add(row(tally)));
        add(top, body);
    }

    private Element row(UnitTally tally) {
        Element row = new Element("tr");
        String name = tally.unit().name();
        row.add(heading("row", new Anchor(ActionsView.address(name, conference), name)));
        Element bar = new Element("td");
        bar.addClassName("action-tally-bar");
        bar.add(bar(tally));
        row.add(bar);
        PARTS.forEach(part ->
                row.add(cell(part.key(), Integer.toString(part.number().applyAsInt(tally)))));
        row.add(
                cell("action.state.ACCEPTED", Integer.toString(tally.accepted())),
                cell("action.completion", Words.formats().percent(tally.completion())),
                cell(
                        "action.punctuality",
                        tally.accepted() == 0
                                ? "—"
                                : Words.formats().percent(tally.punctuality())));
        return row;
    }

    /** Read aloud from the columns beside it. */
    private Component bar(UnitTally tally) {
        Div bar = new Div();
        bar.addClassName("action-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        for (Part part : PARTS) {
            int number = part.number().applyAsInt(tally);
            if (number > 0) {
                Span stretch = new Span();
                stretch.addClassNames("action-bar-part", part.style());
                stretch.getStyle().set("--action-share", (double) number / most + "");
                bar.add(stretch);
            }
        }
        return bar;
    }

    private static Element cell(String key, String words) {
        Element cell = new Element("td");
        // on a narrow screen, where rows become cards
        cell.getElement().setAttribute("data-label", Words.of(key));
        cell.add(new Span(words));
        return cell;
    }

    private static Element heading(String scope, Component words) {
        Element cell = new Element("th");
        cell.getElement().setAttribute("scope", scope);
        cell.add(words);
        return cell;
    }

    /** A plain element of an HTML table. */
    @Tag("tr")
    private static final class Element extends HtmlContainer {
        Element(String tag) {
            super(tag);
        }
    }
}
