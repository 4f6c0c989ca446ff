package org.confer.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.confer.kernel.Message;

/** No such page, or no such thing at that address. */
@AnonymousAllowed
@ParentLayout(Frame.class)
class NotFoundPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    NotFoundPage() {
        super(Message.of("shell.notFound.title"));
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        explain(Message.of("shell.notFound.text"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
