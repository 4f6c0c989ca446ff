package org.confer.consolidation.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import org.confer.duplicate.DuplicateGroup;
import org.confer.duplicate.PairReason;
import org.confer.shell.Badge;
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
                new Span(Words.of("consolidation.pair", PlanText.who(left), PlanText.who(right)));
        who.addClassName("quiet");
        Paragraph why = new Paragraph(Reasons.inShort(reason, left, right));
        why.addClassName("training-title");
        Details exactly =
                new Details(
                        Words.of("consolidation.exactly", Reasons.percent(reason.probability())),
                        new WeightTable(reason, left, right));
        Div card = new Div(who, why);
        if (reason.judged() != null) {
            card.add(
                    new Badge(
                            reason.judged().label(),
                            reason.judged().joins() ? Badge.Tone.GOOD : Badge.Tone.PLAIN));
        } else if (reason.askedBecause() != null) {
            Span asked = new Span(Words.of("consolidation.asked." + reason.askedBecause()));
            asked.addClassName("quiet");
            card.add(asked);
        }
        card.add(exactly);
        card.addClassName("card");
        return card;
    }
}
