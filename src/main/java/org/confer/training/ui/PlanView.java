package org.confer.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.confer.shell.Confirmation;
import org.confer.shell.Page;
import org.confer.shell.Toast;
import org.confer.shell.Words;
import org.confer.training.Plan;
import org.confer.training.PlanFacts;
import org.confer.training.PlanId;
import org.confer.training.PlanListing;
import org.confer.training.PlanRevision;
import org.confer.training.PlanStatus;
import org.confer.training.PlanWords;
import org.confer.training.Plans;
import org.confer.training.spi.PlanSection;

/** One plan: what it says, where it came from, what became of it. */
@Route("plans")
@RolesAllowed("SEE_PLANS")
class PlanView extends Page implements HasUrlParameter<Long> {

    private final Plans plans;
    private final Departments departments;
    private final People people;
    private final List<PlanSection> sections;

    PlanView(Plans plans, Departments departments, People people, List<PlanSection> sections) {
        this.sections = sections;
        this.plans = plans;
        this.departments = departments;
        this.people = people;
    }

    @Override
    public void setParameter(BeforeEvent event, Long key) {
        show(key > 0 ? new PlanId(key) : null);
    }

    private void show(@org.jspecify.annotations.Nullable PlanId id) {
        Plan plan =
                Optional.ofNullable(id).flatMap(plans::find).orElseThrow(NotFoundException::new);
        PlanFacts facts = plan.facts();
        title(PlanWords.title(facts.title(), facts.cohort()));
        clear();
        if (plans.mayChange(plan)) {
            Button withdraw = new Button(Words.of("training.plan.withdraw"), e -> withdraw(plan));
            actions(
                    new Anchor("plans/" + plan.id() + "/edit", Words.of("training.plan.edit")),
                    withdraw);
        } else {
            actions();
        }
        add(standing(plan), facts(plan, facts));
        sections.forEach(section -> section.create(plan).ifPresent(this::add));
        source(plan);
        revisions(plan);
    }

    private void withdraw(Plan plan) {
        Confirmation.ask(
                Message.of("training.plan.withdraw"),
                Message.of("training.plan.withdraw.ask", plan.facts().title()),
                Message.of("training.plan.withdraw"),
                () -> {
                    Toast.tell(
                            plans.withdraw(plan.id(), plan.version()),
                            Message.of("training.plan.withdraw.done"));
                    show(plan.id());
                });
    }

    private Component standing(Plan plan) {
        Div row = new Div(PlansView.badge(plan.status()));
        row.addClassName("training-numbers");
        PlanId successor = plan.supersededBy();
        if (successor != null) {
            plans.find(successor)
                    .ifPresent(merged ->
                            row.add(
                                    new Span(Words.of("training.plan.supersededBy")),
                                    new Anchor(
                                            "plans/" + merged.id(),
                                            PlanWords.title(
                                                    merged.facts().title(),
                                                    merged.facts().cohort()))));
        }
        if (plan.status() == PlanStatus.MERGED) {
            UnorderedList parts = new UnorderedList();
            for (PlanListing part : plans.supersededBy(plan.id())) {
                parts.add(
                        new ListItem(
                                new Anchor(
                                        "plans/" + part.id(),
                                        PlanWords.title(part.title(), part.cohort())),
                                new Span(" · " + part.agency())));
            }
            return new Div(row, new Paragraph(Words.of("training.plan.mergedFrom")), parts);
        }
        return row;
    }

    private Component facts(Plan plan, PlanFacts facts) {
        DescriptionList list = new DescriptionList();
        list.addClassNames("facts", "card");
        fact(list, "training.plans.agency", name(plan.department()), "");
        if (!plan.coHosts().isEmpty()) {
            fact(
                    list,
                    "training.plan.coHosts",
                    String.join(
                            Words.of("training.words.listSeparator"),
                            plan.coHosts().stream().map(this::name).toList()),
                    "");
        }
        fact(list, "training.planFact.AUDIENCE", facts.audience(), "");
        fact(list, "training.planFact.REGION", facts.region(), "");
        fact(
                list,
                "training.planFact.DATES",
                PlanWords.dates(facts.dates()),
                facts.asWritten().dates());
        fact(list, "training.plan.classDays", PlanWords.occurrences(facts.dates()), "");
        fact(
                list,
                "training.planFact.LENGTH",
                PlanWords.length(facts.length()),
                facts.asWritten().length());
        fact(
                list,
                "training.planFact.HEADCOUNT",
                PlanWords.people(facts.headcount()),
                facts.asWritten().headcount());
        fact(
                list,
                "training.planFact.BUDGET",
                PlanWords.money(facts.budget()),
                facts.asWritten().budget());
        fact(list, "training.planFact.VENUE", facts.venue(), "");
        fact(list, "training.planFact.HOST", facts.host(), "");
        fact(list, "training.planFact.MODE", facts.mode(), "");
        fact(list, "training.planFact.CONTACT", facts.contact(), "");
        fact(list, "training.planFact.CATEGORY", facts.category(), "");
        fact(list, "training.planFact.REFERENCE", facts.reference(), "");
        fact(list, "training.planFact.NOTES", facts.notes(), "");
        return list;
    }

    /** A fact that the plan does not tell is left out; the file's words stand behind ours. */
    private static void fact(DescriptionList list, String label, String words, String asWritten) {
        if (words.isEmpty() && asWritten.isEmpty()) {
            return;
        }
        DescriptionList.Description description = new DescriptionList.Description(new Span(words));
        if (!asWritten.isEmpty() && !asWritten.equals(words)) {
            Span written = new Span(" " + Words.of("training.plan.asWritten", asWritten));
            written.addClassName("quiet");
            description.add(written);
        }
        list.add(new DescriptionList.Term(Words.of(label)), description);
    }

    private void source(Plan plan) {
        Plan.Source source = plan.source();
        String entered = Words.formats().dateTime(plan.enteredAt(), Words.zone());
        String words =
                source == null
                        ? Words.of("training.plan.typedIn", entered)
                        : Words.of(
                                "training.plan.fromFile", source.fileName(), source.row(), entered);
        Paragraph paragraph = new Paragraph(words);
        if (!plan.reportedBy().equals(plan.department())) {
            paragraph.add(
                    new Span(" " + Words.of("training.plan.reportedBy", name(plan.reportedBy()))));
        }
        if (plan.status() != PlanStatus.MERGED) {
            add(new H2(Words.of("training.plan.origin")), paragraph);
        }
    }

    private void revisions(Plan plan) {
        List<PlanRevision> revisions = plans.revisions(plan.id());
        if (revisions.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("training-revisions");
        for (PlanRevision revision : revisions) {
            String who =
                    Optional.ofNullable(revision.person())
                            .flatMap(people::find)
                            .map(PersonListing::name)
                            .orElse(Words.of("training.plan.byDecision"));
            ListItem item =
                    new ListItem(
                            new Span(
                                    Words.of(
                                            "training.plan.revision",
                                            Words.formats().dateTime(revision.at(), Words.zone()),
                                            revision.cause(),
                                            who)));
            for (PlanRevision.Change change : revision.changes()) {
                Div line =
                        new Div(
                                Words.of(
                                        "training.plan.change",
                                        change.fact().label(),
                                        change.before(),
                                        change.after()));
                line.addClassName("quiet");
                item.add(line);
            }
            list.add(item);
        }
        add(new H2(Words.of("training.plan.revisions")), list);
    }

    private String name(DepartmentId id) {
        return departments.find(id).map(DepartmentListing::shortName).orElse("");
    }
}
