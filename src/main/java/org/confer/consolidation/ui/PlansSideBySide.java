package org.confer.consolidation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.confer.shell.Words;
import org.confer.training.PlanOutline;

/** The plans of a group in columns; what differs is marked. On a phone each plan is a card. */
class PlansSideBySide extends Div {

    PlansSideBySide(List<PlanOutline> plans) {
        addClassName("consolidation-beside");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", Words.of("consolidation.sideBySide"));
        Cell table = new Cell("table");
        Cell head = new Cell("tr");
        head.add(header("col", Words.of("consolidation.plan")));
        for (PlanOutline plan : plans) {
            Cell cell = new Cell("th");
            cell.getElement().setAttribute("scope", "col");
            cell.add(new Anchor("plans/" + plan.id(), PlanText.title(plan.title(), plan.cohort())));
            head.add(cell);
        }
        table.add(head);
        row(table, "consolidation.agency", plans, PlanOutline::agency);
        row(table, "consolidation.audience", plans, PlanOutline::audience);
        row(table, "consolidation.days", plans, plan -> PlanText.dates(plan.dates()));
        row(table, "consolidation.people", plans, plan -> PlanText.number(plan.people()));
        row(table, "consolidation.length", plans, plan -> PlanText.number(plan.days()));
        row(table, "consolidation.budget", plans, plan -> PlanText.money(plan.budget()));
        row(table, "consolidation.region", plans, PlanOutline::region);
        row(table, "consolidation.venue", plans, PlanOutline::venue);
        row(table, "consolidation.status", plans, plan -> Words.of(plan.status().label()));
        add(table);
    }

    private static void row(
            Cell table, String label, List<PlanOutline> plans, Function<PlanOutline, String> fact) {
        List<String> words = plans.stream().map(fact).toList();
        if (words.stream().allMatch(String::isEmpty)) {
            return;
        }
        boolean same = words.stream().distinct().count() == 1;
        Cell row = new Cell("tr");
        row.add(header("row", Words.of(label)));
        for (String each : words) {
            Cell cell = new Cell("td");
            cell.add(new Span(each.isEmpty() ? "–" : each));
            cell.addClassName(same ? "consolidation-same" : "consolidation-differs");
            cell.getElement()
                    .setAttribute(
                            "title",
                            Words.of(same ? "consolidation.sameInAll" : "consolidation.differs"));
            row.add(cell);
        }
        table.add(row);
    }

    private static Component header(String scope, String words) {
        Cell cell = new Cell("th");
        cell.getElement().setAttribute("scope", scope);
        cell.add(new Span(words));
        return cell;
    }

    /** Plain elements of an HTML table. */
    @Tag("table")
    private static final class Cell extends HtmlContainer {
        Cell(String tag) {
            super(tag);
        }
    }
}
