package org.confer.training.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.shell.Page;
import org.confer.shell.Toast;
import org.confer.shell.Words;
import org.confer.training.Plan;
import org.confer.training.PlanFact;
import org.confer.training.PlanFacts;
import org.confer.training.PlanId;
import org.confer.training.Plans;
import org.confer.training.spi.PlanWarnings;

/** A plan of one's own department, typed in or edited. */
@Route("plans/new")
@RouteAlias("plans/:plan([0-9]{1,18})/edit")
@RolesAllowed("KEEP_PLANS")
class PlanFormView extends Page implements BeforeEnterObserver {

    private final Plans plans;
    private final PlanWarnings warnings;

    PlanFormView(Plans plans, PlanWarnings warnings) {
        this.plans = plans;
        this.warnings = warnings;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Plan> known =
                event.getRouteParameters()
                        .getLong("plan")
                        .filter(key -> key > 0)
                        .map(key ->
                                plans.find(new PlanId(key))
                                        .filter(plans::mayChange)
                                        .orElseThrow(NotFoundException::new));
        title(
                known.map(plan -> Words.of("training.form.edit", plan.facts().title()))
                        .orElse(Words.of("training.form.new")));
        PlanFactsForm form = new PlanFactsForm(known.map(Plan::facts));
        Button save =
                new Button(
                        Words.of("training.form.save"),
                        click -> form.read().ifPresent(facts -> save(known, facts, form)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons =
                new Div(
                        save,
                        new Anchor(
                                known.map(plan -> "plans/" + plan.id()).orElse("plans"),
                                Words.of("training.form.cancel")));
        buttons.addClassName("page-actions");
        WarningsPanel beside = new WarningsPanel(warnings, known.map(Plan::id));
        form.onTyping(() -> beside.typed(form::glance));
        beside.typed(form::glance);
        Div both = new Div(form, beside);
        both.addClassName("training-form");
        clear();
        add(both, buttons);
    }

    private void save(Optional<Plan> known, PlanFacts facts, PlanFactsForm form) {
        Outcome<PlanId> outcome =
                known.map(plan -> plans.change(plan.id(), plan.version(), facts))
                        .orElseGet(() -> plans.enter(facts));
        switch (outcome) {
            case Outcome.Done<PlanId>(PlanId id) -> {
                Toast.done(Message.of("training.form.saved"));
                UI.getCurrent().navigate("plans/" + id);
            }
            case Outcome.Refused<PlanId>(Message reason) -> {
                if (known.isEmpty()) {
                    form.refuse(PlanFact.TITLE, reason);
                } else {
                    form.refuse(reason);
                }
            }
        }
    }
}
