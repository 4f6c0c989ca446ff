package org.confer.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.Page;
import java.util.function.Consumer;

/**
 * Tells a component whether the window is as narrow as a phone's, now and whenever that changes.
 */
final class Narrow {

    private static final int PIXELS = 700;

    private Narrow() {}

    static void watch(Component component, Consumer<Boolean> whenKnown) {
        component.addAttachListener(event -> {
            Page page = event.getUI().getPage();
            page.retrieveExtendedClientDetails(
                    details -> whenKnown.accept(details.getWindowInnerWidth() < PIXELS));
            var registration =
                    page.addBrowserWindowResizeListener(
                            resized -> whenKnown.accept(resized.getWidth() < PIXELS));
            component.addDetachListener(detached -> registration.remove());
        });
    }
}
