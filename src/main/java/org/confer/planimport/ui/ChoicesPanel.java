package org.confer.planimport.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.planimport.ImportChoices;
import org.confer.planimport.ImportPreview;
import org.confer.planimport.MissingPlan;
import org.confer.planimport.RowEffect;
import org.confer.shell.Words;
import org.confer.training.PlanId;
import org.confer.training.PlanWords;

/** What an import must not decide by itself: plans typed by hand, plans the file has no more. */
class ChoicesPanel extends Div {

    private final Checkbox replaceTyped = new Checkbox();
    private final Grid<MissingPlan> missing = new Grid<>();
    private Runnable changed = () -> {};

    ChoicesPanel(ImportPreview preview) {
        addClassName("page-content");
        int kept = preview.count(RowEffect.KEPT);
        if (kept > 0) {
            replaceTyped.setLabel(Words.of("planimport.choices.replaceTyped", kept));
            replaceTyped.addValueChangeListener(event -> changed.run());
            add(
                    card(
                            new H3(Words.of("planimport.choices.typed", kept)),
                            new Paragraph(Words.of("planimport.choices.typed.explained")),
                            replaceTyped));
        }
        if (!preview.missing().isEmpty()) {
            setUpMissing(preview);
            add(
                    card(
                            new H3(
                                    Words.of(
                                            "planimport.choices.missing",
                                            preview.missing().size())),
                            new Paragraph(Words.of("planimport.choices.missing.explained")),
                            missing));
        }
        setVisible(getComponentCount() > 0);
    }

    private void setUpMissing(ImportPreview preview) {
        missing.setSelectionMode(Grid.SelectionMode.MULTI);
        missing.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        missing.addClassName("planimport-missing");
        missing.addColumn(new ComponentRenderer<>(ChoicesPanel::plan))
                .setHeader(Words.of("planimport.choices.withdraw"));
        missing.setItems(preview.missing());
        missing.setAllRowsVisible(preview.missing().size() <= 8);
        missing.addSelectionListener(event -> changed.run());
    }

    private static Div plan(MissingPlan plan) {
        Anchor title =
                new Anchor("plans/" + plan.id(), PlanWords.title(plan.title(), plan.cohort()));
        title.setTarget(AnchorTarget.BLANK);
        Span facts =
                new Span(
                        String.join(
                                " · ",
                                plan.agency(),
                                PlanWords.dates(plan.dates()),
                                plan.fileName()));
        facts.addClassName("quiet");
        Div cell = new Div(title, facts);
        cell.addClassName("training-stack");
        return cell;
    }

    private static Div card(com.vaadin.flow.component.Component... parts) {
        Div card = new Div(parts);
        card.addClassName("card");
        return card;
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    ImportChoices choices() {
        Set<PlanId> withdraw =
                missing.getSelectedItems().stream()
                        .map(MissingPlan::id)
                        .collect(Collectors.toSet());
        return new ImportChoices(replaceTyped.getValue(), withdraw);
    }
}
