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
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.shell.Page;
import org.confer.shell.Toast;
import org.confer.shell.Words;

/** A department is entered or changed. */
@Route("departments/new")
@RouteAlias("departments/:id([1-9][0-9]{0,17})/edit")
@RolesAllowed("ADMINISTER")
class DepartmentFormView extends Page implements BeforeEnterObserver {

    private final Departments departments;
    private final DepartmentForm form;
    private final Anchor cancel = new Anchor("departments", Words.of("organisation.cancel"));
    private Optional<DepartmentId> edited = Optional.empty();

    DepartmentFormView(Departments departments) {
        this.departments = departments;
        this.form = new DepartmentForm(departments.active());
        Button save = new Button(Words.of("organisation.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(save, cancel);
        buttons.addClassName("page-actions");
        add(form, buttons);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        edited = event.getRouteParameters().getLong(DirectoryLinks.ID).map(DepartmentId::new);
        cancel.setHref(edited.map(DirectoryLinks::address).orElse("departments"));
        if (edited.isPresent()) {
            DepartmentListing department =
                    departments.find(edited.get()).orElseThrow(NotFoundException::new);
            title(department.name());
            form.show(department);
        } else {
            title(Words.of("organisation.department.new"));
        }
    }

    private void save() {
        form.read()
                .ifPresent(department -> {
                    Outcome<DepartmentId> outcome =
                            edited.map(id -> departments.change(id, department))
                                    .orElseGet(() -> departments.enter(department));
                    if (outcome instanceof Outcome.Refused<DepartmentId>(Message reason)) {
                        form.refuse(reason);
                        return;
                    }
                    Toast.done(Message.of("organisation.saved"));
                    UI.getCurrent().navigate(DirectoryLinks.address(outcome.orThrow()));
                });
    }
}
