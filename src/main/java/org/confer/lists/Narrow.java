package org.confer.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.function.Consumer;

/** Whether the window is as narrow as a phone's. */
public final class Narrow {

    private static final int PIXELS = 700;

    private Narrow() {}

    /** Tells now, as far as it is known, and whenever the window's width changes. */
    public static void watch(Component component, Consumer<Boolean> narrow) {
        component.addAttachListener(event -> {
            UI ui = event.getUI();
            Page page = ui.getPage();
            narrow.accept(isNarrow(page.getExtendedClientDetails().getWindowInnerWidth()));
            Registration resize =
                    page.addBrowserWindowResizeListener(
                            window -> narrow.accept(isNarrow(window.getWidth())));
            component.addDetachListener(detach -> {
                detach.unregisterListener();
                resize.remove();
            });
        });
    }

    /** Hides these columns while the window is narrow; the others stay. */
    public static void hide(Grid<?> grid, Grid.Column<?>... columns) {
        List<Grid.Column<?>> wide = List.of(columns);
        watch(grid, narrow -> wide.forEach(column -> column.setVisible(!narrow)));
    }

    /**
     * @param width of the window in pixels; not positive while unknown
     */
    private static boolean isNarrow(int width) {
        return width > 0 && width < PIXELS;
    }
}
