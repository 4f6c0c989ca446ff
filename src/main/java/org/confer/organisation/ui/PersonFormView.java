package org.confer.organisation.ui;

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
import org.confer.kernel.PersonId;
import org.confer.lists.ListAddress;
import org.confer.organisation.Departments;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.confer.shell.Page;
import org.confer.shell.Toast;
import org.confer.shell.Words;

/** A person is entered or changed. */
@Route("people/new")
@RouteAlias("people/:id([1-9][0-9]{0,17})/edit")
@RolesAllowed("ADMINISTER")
class PersonFormView extends Page implements BeforeEnterObserver {

    private final People people;
    private final PersonForm form;
    private final Anchor cancel = new Anchor("people", Words.of("organisation.cancel"));
    private Optional<PersonId> edited = Optional.empty();

    PersonFormView(People people, Departments departments) {
        this.people = people;
        this.form = new PersonForm(departments.active());
        Button save = new Button(Words.of("organisation.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(save, cancel);
        buttons.addClassName("page-actions");
        add(form, buttons);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        edited = event.getRouteParameters().getLong(DirectoryLinks.ID).map(PersonId::new);
        cancel.setHref(edited.map(DirectoryLinks::address).orElse("people"));
        if (edited.isPresent()) {
            PersonListing person = people.find(edited.get()).orElseThrow(NotFoundException::new);
            title(person.name());
            form.show(person);
        } else {
            title(Words.of("organisation.person.new"));
            form.choose(ListAddress.of(event.getLocation()).get("department"));
        }
    }

    private void save() {
        form.read()
                .ifPresent(person -> {
                    Outcome<PersonId> outcome =
                            edited.map(id -> people.change(id, person))
                                    .orElseGet(() -> people.enter(person));
                    if (outcome instanceof Outcome.Refused<PersonId>(Message reason)) {
                        form.refuse(reason);
                        return;
                    }
                    Toast.done(Message.of("organisation.saved"));
                    UI.getCurrent().navigate(DirectoryLinks.address(outcome.orThrow()));
                });
    }
}
