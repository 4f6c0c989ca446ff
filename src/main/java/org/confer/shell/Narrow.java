package org.confer.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;

/** Lists on a phone: columns that may be left out there. */
public final class Narrow {

    private static final int PIXELS = 600;

    private Narrow() {}

    /** Hides these columns while the window is narrow; the others stay. */
    public static void hide(Grid<?> grid, Grid.Column<?>... columns) {
        grid.addAttachListener(event -> {
            UI ui = event.getUI();
            Page page = ui.getPage();
            show(page.getExtendedClientDetails().getWindowInnerWidth(), columns);
            Registration resize =
                    page.addBrowserWindowResizeListener(window -> show(window.getWidth(), columns));
            grid.addDetachListener(detach -> {
                detach.unregisterListener();
                resize.remove();
            });
        });
    }

    /**
     * @param width of the window in pixels; not positive while unknown
     */
    private static void show(int width, Grid.Column<?>... columns) {
        for (Grid.Column<?> column : columns) {
            column.setVisible(width <= 0 || width >= PIXELS);
        }
    }
}
