package org.confer.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;

/** The thing is another department's; told in the words for a thing that does not exist. */
@AnonymousAllowed
@ParentLayout(Frame.class)
class NotPermittedPage extends ErrorPage implements HasErrorParameter<NotPermitted> {

    NotPermittedPage() {
        super(Message.of("shell.notFound.title"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotPermitted> parameter) {
        explain(Message.of("shell.notFound.text"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
