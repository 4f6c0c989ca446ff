package org.confer.shell.ui;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.confer.shell.Words;
import org.springframework.stereotype.Component;

/** What is said while the server cannot be reached, and when one's session has ended. */
@Component
class ConnectionWords implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(ConnectionWords::sessionOver);
        event.getSource()
                .addUIInitListener(init -> {
                    UI ui = init.getUI();
                    ui.beforeClientResponse(
                            ui, answer -> speak(ui.getReconnectDialogConfiguration()));
                });
    }

    private static void speak(ReconnectDialogConfiguration words) {
        words.setDialogText(Words.of("shell.connection.trying"));
        words.setDialogTextGaveUp(Words.of("shell.connection.lost"));
    }

    private static SystemMessages sessionOver(SystemMessagesInfo info) {
        CustomizedSystemMessages words = new CustomizedSystemMessages();
        words.setSessionExpiredNotificationEnabled(true);
        words.setSessionExpiredCaption(
                I18NProvider.translate(info.getLocale(), "shell.session.over"));
        words.setSessionExpiredMessage(
                I18NProvider.translate(info.getLocale(), "shell.session.over.text"));
        return words;
    }
}
