package org.confer.organisation.spi;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.confer.organisation.PersonListing;

/** A part of a person's page that another module brings; a Spring bean. */
public interface PersonSection {

    /** From top to bottom. */
    int position();

    /** A new component for a page; empty if the current user has nothing to see here. */
    Optional<Component> create(PersonListing person);
}
