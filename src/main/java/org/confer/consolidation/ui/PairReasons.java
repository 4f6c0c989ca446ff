package org.confer.consolidation.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.confer.consolidation.DuplicateGroup;
import org.confer.consolidation.PairReason;
import org.confer.consolidation.PairReason.Weighed;
import org.confer.shell.Words;
import org.confer.training.PlanId;
import org.confer.training.PlanOutline;

/** Each pair's reason in words, and the exact addition behind it. */
class PairReasons extends Div {

    PairReasons(DuplicateGroup group) {
        addClassName("consolidation-pairs");
        Map<PlanId, PlanOutline> plans = new HashMap<>();
        group.plans().forEach(plan -> plans.put(plan.id(), plan));
        for (PairReason reason : group.reasons()) {
            PlanOutline left = plans.get(reason.left());
            PlanOutline right = plans.get(reason.right());
            if (left != null && right != null) {
                add(pair(reason, left, right));
            }
        }
    }

    private static Div pair(PairReason reason, PlanOutline left, PlanOutline right) {
        Span who =
                new Span(
                        Words.of(
                                "consolidation.pair",
                                left.agency() + " · " + PlanText.title(left.title(), left.cohort()),
                                right.agency()
                                        + " · "
                                        + PlanText.title(right.title(), right.cohort())));
        who.addClassName("quiet");
        Paragraph why = new Paragraph(Reasons.inShort(reason, left, right));
        why.addClassName("training-title");
        Details exactly =
                new Details(
                        Words.of("consolidation.exactly", Reasons.percent(reason.probability())),
                        addition(reason));
        Div card = new Div(who, why, exactly);
        card.addClassName("card");
        return card;
    }

    private static UnorderedList addition(PairReason reason) {
        UnorderedList list = new UnorderedList();
        list.add(new ListItem(Words.of("consolidation.prior", bits(reason.prior()))));
        double total = reason.prior();
        for (Weighed piece : said(reason.evidence())) {
            list.add(
                    new ListItem(
                            Words.of(
                                    "consolidation.weighed",
                                    Reasons.trait(piece.trait()),
                                    Reasons.finding(piece),
                                    bits(piece.weight()),
                                    piece.left(),
                                    piece.right())));
            total += piece.weight();
        }
        list.add(
                new ListItem(
                        Words.of(
                                "consolidation.total",
                                bits(total),
                                Reasons.percent(reason.probability()))));
        return list;
    }

    private static List<Weighed> said(List<Weighed> evidence) {
        return evidence.stream()
                .filter(piece -> piece.weight() != 0 || !piece.finding().equals("BOTH_SILENT"))
                .toList();
    }

    private static String bits(double bits) {
        return (bits > 0 ? "+" : "") + String.format(Words.language(), "%.2f", bits);
    }
}
