package org.confer.consolidation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.confer.duplicate.Reviews;
import org.confer.shell.Words;
import org.confer.training.PlanId;
import org.confer.training.PlanOutline;

/** What was said of a group's plans, newest first. */
class ReviewHistory extends OrderedList {

    ReviewHistory(List<Reviews.Past> history, List<PlanOutline> plans) {
        addClassName("consolidation-history");
        Map<PlanId, String> names = new HashMap<>();
        plans.forEach(plan -> names.put(plan.id(), PlanText.who(plan)));
        for (Reviews.Past past : history) {
            add(item(past, names, plans.size()));
        }
    }

    private static ListItem item(Reviews.Past past, Map<PlanId, String> names, int all) {
        Span word = new Span(Words.of(past.judgement().label()));
        word.addClassName("training-title");
        Span who =
                new Span(
                        Words.of(
                                "consolidation.review.past",
                                Words.formats().dateTime(past.at(), Words.zone()),
                                past.person(),
                                past.department()));
        who.addClassName("quiet");
        Div line = new Div(word, new Span(" · "), who);
        ListItem item = new ListItem(line, new Paragraph(past.reason()));
        if (past.towardsOthers() || past.plans().size() < all) {
            Span about =
                    new Span(
                            Words.of(
                                    past.towardsOthers()
                                            ? "consolidation.review.past.towardsOthers"
                                            : "consolidation.review.past.among",
                                    past.plans().stream()
                                            .map(plan ->
                                                    names.getOrDefault(
                                                            plan,
                                                            Words.of(
                                                                    "consolidation.review.past.gone")))
                                            .distinct()
                                            .toList()));
            about.addClassName("quiet");
            item.add(about);
        }
        return item;
    }
}
