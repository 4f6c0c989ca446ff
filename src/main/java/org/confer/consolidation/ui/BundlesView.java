package org.confer.consolidation.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.confer.consolidation.Bundle;
import org.confer.consolidation.Bundles;
import org.confer.consolidation.Consolidation;
import org.confer.consolidation.Consolidations;
import org.confer.kernel.Message;
import org.confer.shell.EmptyState;
import org.confer.shell.Page;
import org.confer.shell.PageLink;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Toast;
import org.confer.shell.Words;

/** Ties proposals together, so that a meeting treats them as one item. */
@Route("proposal-bundles")
@RolesAllowed("REVIEW_DUPLICATES")
class BundlesView extends Page {

    private final Bundles bundles;
    private final Consolidations consolidations;

    BundlesView(Bundles bundles, Consolidations consolidations) {
        super(Message.of("consolidation.bundles"));
        this.bundles = bundles;
        this.consolidations = consolidations;
        show();
    }

    private void show() {
        clear();
        List<Bundle> tied = bundles.mine();
        List<Consolidation> free = bundles.tieable();
        if (tied.isEmpty() && free.size() < 2) {
            add(
                    new EmptyState(
                            Message.of("consolidation.bundles.none"),
                            new PageLink("duplicates", "consolidation.menu").primary()));
            return;
        }
        if (free.size() >= 2) {
            addForm(free);
        }
        tied.forEach(bundle -> add(card(bundle)));
    }

    private void addForm(List<Consolidation> free) {
        TextField title = new TextField(Words.of("consolidation.bundle.title"));
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        CheckboxGroup<Consolidation> chosen =
                new CheckboxGroup<>(Words.of("consolidation.bundle.choose"));
        chosen.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        chosen.setItems(free);
        chosen.setItemLabelGenerator(this::name);
        Refusals refusals = new Refusals().at(title, "consolidation.bundle.title");
        add(
                Parts.card(
                        new Paragraph(Words.of("consolidation.bundle.explained")),
                        chosen,
                        title,
                        refusals,
                        Parts.line(
                                Parts.primary(
                                        "consolidation.bundle.tie",
                                        click ->
                                                refusals.tell(
                                                        () ->
                                                                bundles.tie(
                                                                        title.getValue(),
                                                                        chosen.getValue().stream()
                                                                                .map(
                                                                                        Consolidation
                                                                                                ::id)
                                                                                .collect(
                                                                                        Collectors
                                                                                                .toSet())),
                                                        Message.of("consolidation.bundle.tied"),
                                                        id -> show())))));
    }

    private com.vaadin.flow.component.html.Div card(Bundle bundle) {
        UnorderedList list = new UnorderedList();
        bundle.proposals().stream()
                .map(consolidations::find)
                .flatMap(java.util.Optional::stream)
                .forEach(one ->
                        list.add(new ListItem(new Anchor("duplicates/" + one.group(), name(one)))));
        var untie =
                Parts.button(
                        "consolidation.bundle.untie",
                        click -> {
                            Toast.tell(
                                    bundles.untie(bundle.id()),
                                    Message.of("consolidation.bundle.untied"));
                            show();
                        });
        untie.setAriaLabel(Words.of("consolidation.bundle.untie.this", bundle.title()));
        return Parts.card(
                new com.vaadin.flow.component.html.H2(bundle.title()), list, Parts.line(untie));
    }

    private String name(Consolidation proposal) {
        String title =
                proposal.title().isEmpty()
                        ? consolidations.plans(proposal.id()).stream()
                                .findFirst()
                                .map(plan -> plan.title())
                                .orElse("")
                        : proposal.title();
        return Words.of("consolidation.matter.title", proposal.verdict().label(), title);
    }
}
