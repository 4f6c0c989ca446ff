package org.confer.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Permission;
import org.confer.kernel.PersonId;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.confer.organisation.spi.PersonSection;
import org.confer.shell.Page;
import org.confer.shell.Words;

/** One person, and what other modules have to say of that person. */
@Route("people/:id([1-9][0-9]{0,17})")
@RolesAllowed("SEE_DIRECTORY")
class PersonView extends Page implements BeforeEnterObserver {

    private final People people;
    private final List<PersonSection> sections;
    private final boolean administers;

    PersonView(People people, List<PersonSection> sections, CurrentUser user) {
        this.people = people;
        this.sections =
                sections.stream().sorted(Comparator.comparingInt(PersonSection::position)).toList();
        this.administers = user.may(Permission.ADMINISTER);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new PersonId(DirectoryLinks.id(event)));
    }

    private void show(PersonId id) {
        PersonListing person = people.find(id).orElseThrow(NotFoundException::new);
        clear();
        title(person.name());
        Facts facts = new Facts();
        facts.add(
                "organisation.department",
                DirectoryLinks.link(person.department(), person.departmentName()));
        facts.add("organisation.person.post", person.post());
        facts.add(
                "organisation.person.mail", new Anchor("mailto:" + person.email(), person.email()));
        facts.add("organisation.person.phone", person.phone());
        facts.add("organisation.state", DirectoryLinks.state(person));
        people.successorOf(id)
                .ifPresent(successor ->
                        facts.add(
                                "organisation.person.successorIs",
                                DirectoryLinks.link(successor.id(), successor.name())));
        add(facts);
        sections.stream().flatMap(section -> section.create(person).stream()).forEach(this::add);
        if (administers) {
            actions(edit(person), person.active() ? leave(person) : comeBack(person));
        }
    }

    private static Button edit(PersonListing person) {
        return new Button(
                Words.of("organisation.edit"),
                click -> UI.getCurrent().navigate(DirectoryLinks.address(person.id()) + "/edit"));
    }

    private Button leave(PersonListing person) {
        return new Button(
                Words.of("organisation.person.deactivate"),
                click -> new LeaveDialog(people, person, () -> show(person.id())).open());
    }

    private Button comeBack(PersonListing person) {
        return new Button(
                Words.of("organisation.person.reactivate"),
                click -> {
                    people.reactivate(person.id());
                    show(person.id());
                });
    }
}
