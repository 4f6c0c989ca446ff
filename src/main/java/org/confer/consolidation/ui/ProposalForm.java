package org.confer.consolidation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.confer.consolidation.Consolidations;
import org.confer.consolidation.NewProposal;
import org.confer.consolidation.Suggestion;
import org.confer.consolidation.Verdict;
import org.confer.duplicate.DuplicateGroup;
import org.confer.duplicate.GroupKind;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.plancell.Amount;
import org.confer.plancell.DatePrecision;
import org.confer.shell.DayField;
import org.confer.shell.Refusals;
import org.confer.shell.Toast;
import org.confer.shell.Words;
import org.confer.training.PlanOutline;
import org.confer.training.PlanWords;

/** What is to be proposed about a group; says at once what it saves. */
class ProposalForm extends Div {

    private final DuplicateGroup group;
    private final Consolidations consolidations;
    private final RadioButtonGroup<Verdict> verdict =
            new RadioButtonGroup<>(Words.of("consolidation.verdict"));
    private final Select<PlanOutline> chosen = new Select<>();
    private final TextField title = new TextField(Words.of("consolidation.proposal.title"));
    private final DayField first = new DayField(Words.of("consolidation.proposal.firstDay"));
    private final DayField last = new DayField(Words.of("consolidation.proposal.lastDay"));
    private final IntegerField people = new IntegerField(Words.of("consolidation.people"));
    private final BigDecimalField budget = new BigDecimalField(Words.of("consolidation.budget"));
    private final TextField venue = new TextField(Words.of("consolidation.venue"));
    private final TextArea reason = new TextArea(Words.of("consolidation.proposal.reason"));
    private final Refusals refusals = new Refusals();
    private final Paragraph saves = new Paragraph();
    private final UnorderedList costs = new UnorderedList();

    ProposalForm(DuplicateGroup group, Consolidations consolidations, Runnable whenProposed) {
        this.group = group;
        this.consolidations = consolidations;
        addClassNames("card", "consolidation-form");
        verdict.setItems(Verdict.aboutGroups());
        verdict.setItemLabelGenerator(each -> Words.of(each.label()));
        chosen.setItems(group.plans());
        chosen.setItemLabelGenerator(
                plan -> plan.agency() + " · " + PlanWords.title(plan.title(), plan.cohort()));
        budget.setLocale(Words.language());
        saves.getElement().setAttribute("role", "status");
        costs.addClassName("consolidation-costs");
        // told when it changes, and yet a list
        costs.getElement().setAttribute("aria-live", "polite");
        Button suggest =
                new Button(
                        Words.of("consolidation.suggest"),
                        event -> suggested(consolidations.suggest(group.id())));
        FormLayout fields =
                new FormLayout(chosen, title, first, last, people, budget, venue, reason);
        fields.setAutoResponsive(true);
        fields.setExpandFields(true);
        fields.setExpandColumns(true);
        fields.setAutoRows(true);
        fields.setColspan(chosen, 2);
        fields.setColspan(title, 2);
        fields.setColspan(reason, 2);
        Button propose =
                new Button(Words.of("consolidation.proposal.make"), event -> propose(whenProposed));
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        refusals.at(chosen, "consolidation.proposal.choiceNeeded")
                .at(title, "consolidation.proposal.title", "consolidation.proposal.titleNeeded")
                .at(first, "consolidation.proposal.daysNeeded")
                .at(last, "consolidation.proposal.days")
                .at(people, "consolidation.people")
                .at(budget, "consolidation.budget")
                .at(venue, "consolidation.venue")
                .at(reason, "consolidation.proposal.reason", "consolidation.proposal.reasonNeeded");
        add(verdict, suggest, fields, saves, costs, refusals, propose);
        verdict.addValueChangeListener(event -> follow());
        chosen.addValueChangeListener(event -> suggest(event.getValue()));
        first.addValueChangeListener(event -> reckon());
        last.addValueChangeListener(event -> reckon());
        people.addValueChangeListener(event -> reckon());
        budget.addValueChangeListener(event -> reckon());
        venue.addValueChangeListener(event -> reckon());
        chosen.setValue(group.plans().getFirst());
        verdict.setValue(group.kind() == GroupKind.CLASH ? Verdict.RESCHEDULE : Verdict.MERGE);
    }

    /** The fields that the verdict needs. */
    private void follow() {
        Verdict now = verdict.getValue();
        boolean merge = now == Verdict.MERGE;
        boolean series = now == Verdict.SERIES;
        chosen.setLabel(Words.of(ProposalCard.chosenLabel(now)));
        chosen.setVisible(now != Verdict.KEEP);
        title.setVisible(merge || series);
        title.setLabel(
                Words.of(
                        series
                                ? "consolidation.proposal.seriesTitle"
                                : "consolidation.proposal.title"));
        people.setVisible(merge);
        budget.setVisible(merge);
        venue.setVisible(merge);
        first.setVisible(merge || now == Verdict.RESCHEDULE);
        last.setVisible(merge || now == Verdict.RESCHEDULE);
        reason.setRequiredIndicatorVisible(now == Verdict.KEEP);
        reckon();
    }

    /** The host's facts; of people and money the largest, for all are to have room. */
    private void suggest(PlanOutline plan) {
        title.setValue(plan.title());
        boolean exact = plan.dates().precision() == DatePrecision.DAY;
        first.setValue(exact ? plan.dates().start() : null);
        last.setValue(exact ? plan.dates().end() : null);
        people.setValue(
                group.plans().stream()
                        .map(PlanOutline::people)
                        .filter(Objects::nonNull)
                        .max(Integer::compare)
                        .orElse(null));
        budget.setValue(
                group.plans().stream()
                        .map(PlanOutline::budget)
                        .filter(Objects::nonNull)
                        .map(Amount::value)
                        .max(java.math.BigDecimal::compareTo)
                        .orElse(null));
        venue.setValue(plan.venue());
        reckon();
    }

    private void suggested(Suggestion suggestion) {
        group.plans().stream()
                .filter(plan -> plan.id().equals(suggestion.host()))
                .findFirst()
                .ifPresent(chosen::setValue);
        first.setValue(suggestion.firstDay());
        last.setValue(suggestion.lastDay());
        venue.setValue(suggestion.venue());
        people.setValue(suggestion.people());
        if (suggestion.firstDay() == null) {
            Toast.refused(Message.of("consolidation.suggest.noDays"));
        }
        reckon();
    }

    private void reckon() {
        costs.removeAll();
        try {
            NewProposal typed = typed();
            CostWords.of(consolidations.costs(group.id(), typed)).forEach(costs::add);
            String words = ProposalCard.saves(consolidations.savings(group.id(), typed));
            saves.setText(
                    words.isEmpty()
                            ? Words.of("consolidation.savesUnknown")
                            : Words.of("consolidation.savesThis", words));
        } catch (InvalidInput incomplete) {
            saves.setText("");
        }
    }

    private NewProposal typed() {
        Verdict now = Objects.requireNonNullElse(verdict.getValue(), Verdict.KEEP);
        boolean merge = now == Verdict.MERGE;
        boolean days = merge || now == Verdict.RESCHEDULE;
        return new NewProposal(
                now,
                now == Verdict.KEEP || chosen.getValue() == null ? null : chosen.getValue().id(),
                reason.getValue(),
                merge || now == Verdict.SERIES ? title.getValue() : "",
                days ? first.getValue() : null,
                days ? last.getValue() : null,
                merge ? people.getValue() : null,
                merge ? budget.getValue() : null,
                merge ? venue.getValue() : "");
    }

    private void propose(Runnable whenProposed) {
        refusals.tell(
                () -> consolidations.propose(group.id(), typed()),
                Message.of("consolidation.proposal.made"),
                made -> whenProposed.run());
    }
}
