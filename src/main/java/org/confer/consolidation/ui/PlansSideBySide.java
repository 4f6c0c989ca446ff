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
import org.confer.training.PlanWords;

/**
 * The plans of a group in columns. Each line says whether all agree in it, by sign and colour;
 * where they do not, the words that only some of them have are marked.
 */
class PlansSideBySide extends Div {

    PlansSideBySide(List<PlanOutline> plans) {
        addClassName("consolidation-beside");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", Words.of("consolidation.sideBySide"));
        Cell table = new Cell("table");
        Cell head = new Cell("tr");
        List<String> titles =
                plans.stream().map(plan -> PlanWords.title(plan.title(), plan.cohort())).toList();
        head.add(header("col", sign(titles), Words.of("consolidation.plan")));
        for (int i = 0; i < plans.size(); i++) {
            Cell cell = new Cell("th");
            cell.getElement().setAttribute("scope", "col");
            Anchor link = new Anchor("plans/" + plans.get(i).id(), "");
            link.add(new CommonWords(titles).marked(titles.get(i)));
            cell.add(link);
            head.add(cell);
        }
        table.add(head);
        row(table, "consolidation.agency", plans, PlanOutline::agency);
        row(table, "consolidation.audience", plans, PlanOutline::audience);
        row(table, "consolidation.days", plans, plan -> PlanWords.dates(plan.dates()));
        row(table, "consolidation.people", plans, plan -> PlanText.number(plan.people()));
        row(table, "consolidation.length", plans, plan -> PlanText.number(plan.days()));
        row(table, "consolidation.budget", plans, plan -> PlanWords.money(plan.budget()));
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
        Cell row = new Cell("tr");
        boolean same = same(words);
        row.addClassName(same ? "consolidation-same" : "consolidation-differs");
        row.add(header("row", sign(words), Words.of(label)));
        CommonWords common = new CommonWords(words);
        for (String each : words) {
            Cell cell = new Cell("td");
            cell.add(each.isEmpty() ? new Span("–") : common.marked(each));
            row.add(cell);
        }
        table.add(row);
    }

    private static boolean same(List<String> words) {
        return words.stream().distinct().count() == 1;
    }

    private static Span sign(List<String> words) {
        boolean same = same(words);
        Span sign = new Span(same ? "=" : "≠");
        sign.addClassName("consolidation-sign");
        String told = Words.of(same ? "consolidation.sameInAll" : "consolidation.differs");
        sign.getElement().setAttribute("role", "img");
        sign.getElement().setAttribute("aria-label", told).setAttribute("title", told);
        return sign;
    }

    private static Component header(String scope, Span sign, String words) {
        Cell cell = new Cell("th");
        cell.getElement().setAttribute("scope", scope);
        cell.add(sign, new Span(words));
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
