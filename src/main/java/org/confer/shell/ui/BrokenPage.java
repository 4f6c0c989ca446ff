package org.confer.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.confer.kernel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of ours: the user sees a number under which the log has the details. */
@AnonymousAllowed
class BrokenPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(BrokenPage.class);

    BrokenPage() {
        super(Message.of("shell.broken.title"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        log.error("Fault {} while opening a page", number, parameter.getException());
        explain(Message.of("shell.broken.text", number));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
