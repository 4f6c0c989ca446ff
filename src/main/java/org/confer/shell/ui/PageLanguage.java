package org.confer.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.confer.shell.Languages;
import org.springframework.stereotype.Component;

/** Tells browser and screen reader in which language the page speaks. */
@Component
class PageLanguage implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> {
                    UI ui = init.getUI();
                    ui.beforeClientResponse(
                            ui,
                            answer ->
                                    ui.getPage()
                                            .executeJs(
                                                    "document.documentElement.lang = $0",
                                                    Languages.nearest(ui.getLocale())
                                                            .toLanguageTag()));
                });
    }
}
