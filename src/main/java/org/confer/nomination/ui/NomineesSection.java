package org.confer.nomination.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.confer.nomination.Nominations;
import org.confer.nomination.Nominees;
import org.confer.training.Plan;
import org.confer.training.spi.PlanSection;

/** On the page of a plan: its seats and who is sent. */
@org.springframework.stereotype.Component
class NomineesSection implements PlanSection {

    private final Nominations nominations;

    NomineesSection(Nominations nominations) {
        this.nominations = nominations;
    }

    @Override
    public Optional<Component> create(Plan plan) {
        Nominees nominees = nominations.of(plan.id());
        return nominees.mayNominate() || nominees.taken() > 0
                ? Optional.of(new NomineesPanel(nominations, plan.id()))
                : Optional.empty();
    }
}
