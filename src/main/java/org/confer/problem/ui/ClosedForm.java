package org.confer.problem.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.confer.problem.PublicForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * While the public form is off its address is not found, to programs too: the frame in which every
 * page comes would answer 200 before any view is asked (RFC 9110, section 15.5.5).
 */
@Component
class ClosedForm implements VaadinServiceInitListener {

    private final PublicForm form;

    ClosedForm(PublicForm form) {
        this.form = form;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::answer);
    }

    private void answer(IndexHtmlResponse page) {
        String path = page.getVaadinRequest().getPathInfo();
        if (!form.isOpen() && path != null && path.startsWith("/" + PublicFormView.ADDRESS)) {
            page.getVaadinResponse().setStatus(HttpStatus.NOT_FOUND.value());
        }
    }
}
