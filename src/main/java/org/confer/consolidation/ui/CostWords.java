package org.confer.consolidation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.confer.consolidation.Costs;
import org.confer.shell.Words;
import org.confer.training.PlanOutline;
import org.confer.training.PlanWords;

/** What a proposal costs, line by line; nothing where it costs nothing. */
final class CostWords {

    private CostWords() {}

    static List<ListItem> of(Costs costs) {
        List<ListItem> lines = new ArrayList<>();
        if (costs.seatsShort() != null && costs.seatsShort() > 0) {
            lines.add(new ListItem(Words.of("consolidation.costs.seats", costs.seatsShort())));
        }
        costs.clashes().forEach(plan -> lines.add(line("consolidation.costs.clash", plan)));
        costs.samePlace().forEach(plan -> lines.add(line("consolidation.costs.place", plan)));
        if (costs.hostBusy()) {
            lines.add(new ListItem(Words.of("consolidation.costs.hostBusy")));
        }
        if (costs.restDays() > 0) {
            lines.add(new ListItem(Words.of("consolidation.costs.restDays", costs.restDays())));
        }
        return lines;
    }

    private static ListItem line(String key, PlanOutline plan) {
        return new ListItem(
                new Span(Words.of(key) + " "),
                new Anchor("plans/" + plan.id(), PlanText.who(plan)),
                new Span(" (" + PlanWords.dates(plan.dates()) + ")"));
    }
}
