package org.confer.conference.ui;

import com.vaadin.flow.component.HasHelper;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.confer.kernel.PersonId;
import org.confer.organisation.PersonListing;
import org.confer.shell.Words;

/**
 * The people of a unit in a choice of its officers: who may act for it first, and of the others it
 * is said what is missing. They can be named all the same, for a conference is often set up before
 * its people have accounts.
 */
record Speakers(List<PersonListing> staff, Set<PersonId> able) {

    /** Who may act first, each part by name. */
    List<PersonListing> sorted() {
        return staff.stream()
                .sorted(Comparator.comparing(person -> !able.contains(person.id())))
                .toList();
    }

    String label(PersonListing person) {
        return able.contains(person.id())
                ? person.name()
                : Words.of("conference.officer.cannotAct", person.name());
    }

    /** Says at the field what must be done before those who are chosen can act. */
    void explain(HasHelper field, Collection<PersonListing> chosen, String usual) {
        List<String> missing =
                chosen.stream()
                        .filter(person -> !able.contains(person.id()))
                        .map(PersonListing::name)
                        .toList();
        field.setHelperText(
                missing.isEmpty()
                        ? usual
                        : Words.of("conference.officer.needsRole", Words.formats().list(missing)));
    }
}
