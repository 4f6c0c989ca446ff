package org.confer.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.UUID;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.shell.Toast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What a listener of a page throws is told to the user: a refusal in its own words, a fault by
 * number.
 */
@Component
class FaultsShown implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(FaultsShown.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(
                        session -> session.getSession().setErrorHandler(FaultsShown::tell));
    }

    private static void tell(ErrorEvent event) {
        Message words = words(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Toast.refused(words));
        }
    }

    private static Message words(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput invalid) {
                return invalid.reason();
            }
            if (cause instanceof NotPermitted) {
                return Message.of("shell.notPermitted");
            }
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        log.error("Fault {} on a page", number, thrown);
        return Message.of("shell.broken.text", number);
    }
}
