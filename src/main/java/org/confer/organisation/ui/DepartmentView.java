package org.confer.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.organisation.LiaisonOfficer;
import org.confer.organisation.LiaisonOfficers;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.confer.shell.Confirmation;
import org.confer.shell.Page;
import org.confer.shell.Toast;
import org.confer.shell.Words;

/** One department: its place in the tree, its people, through whom it is reached. */
@Route("departments/:id([1-9][0-9]{0,17})")
@RolesAllowed("SEE_DIRECTORY")
class DepartmentView extends Page implements BeforeEnterObserver {

    private final Departments departments;
    private final People people;
    private final LiaisonOfficers liaisonOfficers;
    private final boolean administers;

    DepartmentView(
            Departments departments,
            People people,
            LiaisonOfficers liaisonOfficers,
            CurrentUser user) {
        this.departments = departments;
        this.people = people;
        this.liaisonOfficers = liaisonOfficers;
        this.administers = user.may(Permission.ADMINISTER);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new DepartmentId(DirectoryLinks.id(event)));
    }

    private void show(DepartmentId id) {
        DepartmentListing department = departments.find(id).orElseThrow(NotFoundException::new);
        clear();
        title(department.name());
        Facts facts = new Facts();
        facts.add("organisation.department.shortName", department.shortName());
        facts.add("organisation.department.tier", DirectoryLinks.label(department.tier()));
        if (department.parent() != null) {
            departments
                    .find(department.parent())
                    .ifPresent(above ->
                            facts.add(
                                    "organisation.department.parent",
                                    DirectoryLinks.link(above.id(), above.name())));
        }
        facts.add("organisation.department.alsoNamed", String.join(" · ", department.alsoNamed()));
        facts.add("organisation.state", DirectoryLinks.state(department));
        add(facts);
        addOfficers(department);
        addPeople(id);
        addBelow(id);
        if (administers) {
            actions(buttons(department));
        }
    }

    private void addOfficers(DepartmentListing department) {
        add(new H2(Words.of("organisation.liaison.title")));
        List<LiaisonOfficer> officers = liaisonOfficers.of(department.id());
        if (officers.isEmpty()) {
            add(quiet("organisation.liaison.none"));
        } else {
            UnorderedList list = new UnorderedList();
            officers.forEach(officer -> {
                ListItem item = new ListItem(DirectoryLinks.link(officer.person(), officer.name()));
                Span kind =
                        new Span(
                                " · "
                                        + Words.of(
                                                officer.deputy()
                                                        ? "organisation.liaison.deputy"
                                                        : "organisation.liaison.first"));
                kind.addClassName("quiet");
                item.add(kind);
                list.add(item);
            });
            add(list);
        }
        if (administers && department.active()) {
            Button name = new Button(Words.of("organisation.liaison.name"));
            name.addClickListener(click ->
                    new LiaisonDialog(
                                    liaisonOfficers,
                                    department.id(),
                                    people.of(department.id()),
                                    () -> show(department.id()))
                            .open());
            add(name);
        }
    }

    private void addPeople(DepartmentId id) {
        add(new H2(Words.of("organisation.people.menu")));
        List<PersonListing> staff = people.of(id);
        if (staff.isEmpty()) {
            add(quiet("organisation.department.nobody"));
        }
        UnorderedList list = new UnorderedList();
        staff.forEach(person -> {
            ListItem item = new ListItem(DirectoryLinks.link(person.id(), person.name()));
            if (!person.post().isEmpty()) {
                Span post = new Span(" · " + person.post());
                post.addClassName("quiet");
                item.add(post);
            }
            list.add(item);
        });
        add(list);
    }

    private void addBelow(DepartmentId id) {
        List<DepartmentListing> below = departments.below(id);
        if (!below.isEmpty()) {
            add(new H2(Words.of("organisation.department.below")));
            UnorderedList list = new UnorderedList();
            below.forEach(one -> list.add(new ListItem(DirectoryLinks.link(one.id(), one.name()))));
            add(list);
        }
    }

    private Button[] buttons(DepartmentListing department) {
        Button person = new Button(Words.of("organisation.person.new"));
        person.addClickListener(
                click -> UI.getCurrent().navigate("people/new?department=" + department.id()));
        Button edit = new Button(Words.of("organisation.edit"));
        edit.addClickListener(click ->
                UI.getCurrent().navigate(DirectoryLinks.address(department.id()) + "/edit"));
        if (!department.active()) {
            Button reopen = new Button(Words.of("organisation.department.reopen"));
            reopen.addClickListener(click -> {
                departments.reopen(department.id());
                show(department.id());
            });
            return new Button[] {reopen, edit};
        }
        Button close = new Button(Words.of("organisation.department.close"));
        close.addClickListener(click ->
                Confirmation.ask(
                        Message.of("organisation.department.close.question", department.name()),
                        Message.of("organisation.department.close.consequence"),
                        Message.of("organisation.department.close"),
                        () -> {
                            Toast.tell(
                                    departments.close(department.id()),
                                    Message.of(
                                            "organisation.department.closed", department.name()));
                            show(department.id());
                        }));
        return new Button[] {close, edit, person};
    }

    private static Paragraph quiet(String key) {
        Paragraph words = new Paragraph(Words.of(key));
        words.addClassName("quiet");
        return words;
    }
}
