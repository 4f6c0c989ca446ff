package org.confer.consolidation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.confer.consolidation.Consolidation;
import org.confer.consolidation.ConsolidationId;
import org.confer.consolidation.Savings;
import org.confer.consolidation.Verdict;
import org.confer.shell.Words;
import org.confer.training.PlanOutline;
import org.confer.training.PlanWords;

/** A proposal as it stands: what, why, what it saves, and how far it has come. */
class ProposalCard extends Div {

    ProposalCard(
            Consolidation proposal,
            List<PlanOutline> plans,
            boolean mayDrop,
            Consumer<Consolidation> drop) {
        addClassName("card");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "consolidation.proposal.number", Long.toString(proposal.id().value()));
        fact(facts, "consolidation.verdict", Words.of(proposal.verdict().label()));
        Optional<PlanOutline> chosen =
                plans.stream().filter(plan -> plan.id().equals(proposal.chosen())).findFirst();
        chosen.ifPresent(plan ->
                fact(
                        facts,
                        chosenLabel(proposal.verdict()),
                        plan.agency() + " · " + PlanWords.title(plan.title(), plan.cohort())));
        fact(facts, "consolidation.proposal.title", proposal.title());
        fact(facts, "consolidation.days", PlanText.days(proposal.firstDay(), proposal.lastDay()));
        fact(facts, "consolidation.people", PlanText.number(proposal.people()));
        fact(facts, "consolidation.venue", proposal.venue());
        fact(facts, "consolidation.proposal.reason", proposal.reason());
        fact(facts, "consolidation.saves", saves(proposal.saves()));
        fact(facts, "consolidation.proposal.state", Words.of(proposal.state().label()));
        add(facts);
        if (proposal.mergedPlan() != null) {
            add(
                    new Anchor(
                            "plans/" + proposal.mergedPlan(),
                            Words.of("consolidation.toMergedPlan")));
        }
        if (proposal.meeting() != null) {
            add(
                    new Span(" "),
                    new Anchor(
                            "meetings/" + proposal.meeting(), Words.of("consolidation.toMeeting")));
        }
        ConsolidationId reverses = proposal.reverses();
        ConsolidationId reversedBy = proposal.reversedBy();
        if (reverses != null) {
            trace(Words.of("consolidation.reverses", reverses.value()));
        } else if (reversedBy != null) {
            trace(Words.of("consolidation.reversedBy", reversedBy.value()));
        }
        if (mayDrop) {
            add(
                    new Button(
                            Words.of("consolidation.proposal.drop"),
                            event -> drop.accept(proposal)));
        }
    }

    static String chosenLabel(Verdict verdict) {
        return switch (verdict) {
            case MERGE, SERIES, KEEP -> "consolidation.chosen.host";
            case WITHDRAW, REVERSE -> "consolidation.chosen.kept";
            case RESCHEDULE -> "consolidation.chosen.moves";
        };
    }

    static String saves(Savings saves) {
        List<String> parts =
                java.util.stream.Stream.of(
                                saves.trainingDays() == null
                                        ? ""
                                        : Words.of(
                                                "consolidation.saves.days",
                                                PlanText.number(saves.trainingDays())),
                                saves.personDays() == null
                                        ? ""
                                        : Words.of(
                                                "consolidation.saves.personDays",
                                                PlanText.number(saves.personDays())),
                                saves.budget() == null || saves.budget().signum() == 0
                                        ? ""
                                        : PlanText.money(saves.budget(), saves.currency()))
                        .filter(part -> !part.isEmpty())
                        .toList();
        return String.join(Words.of("consolidation.reason.separator"), parts);
    }

    private static void fact(DescriptionList facts, String label, String words) {
        if (!words.isEmpty()) {
            facts.add(
                    new DescriptionList.Term(Words.of(label)),
                    new DescriptionList.Description(words));
        }
    }

    private void trace(String words) {
        Span trace = new Span(words);
        trace.addClassName("quiet");
        add(trace);
    }
}
