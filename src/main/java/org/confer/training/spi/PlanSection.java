package org.confer.training.spi;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.confer.training.Plan;

/** A section that another module adds to the page of a plan; a Spring bean of that module. */
public interface PlanSection {

    /** Empty where there is nothing to show or to do for the person at work. */
    Optional<Component> create(Plan plan);
}
