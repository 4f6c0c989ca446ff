package org.confer.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;

/** Short words at the edge of the screen, read out by screen readers. */
public final class Toast {

    private static final int MILLISECONDS = 5000;

    /** From this width on, in CSS pixels, the bar at the top has room for words in its middle. */
    private static final int WIDE = 1200;

    private Toast() {}

    public static void done(Message message) {
        show(Words.of(message), NotificationVariant.LUMO_SUCCESS);
    }

    public static void refused(Message message) {
        show(Words.of(message), NotificationVariant.LUMO_ERROR);
    }

    /**
     * Says what came of it.
     *
     * @return whether it was done
     */
    public static boolean tell(Outcome<?> outcome, Message whenDone) {
        if (outcome instanceof Outcome.Refused<?>(Message reason)) {
            refused(reason);
            return false;
        }
        done(whenDone);
        return true;
    }

    private static void show(String words, NotificationVariant variant) {
        Notification notification = new Notification(words, MILLISECONDS, place());
        notification.addThemeVariants(variant);
        notification.addClassName("toast");
        UI ui = UI.getCurrent();
        if (ui != null) {
            takeThePlaceOfTheLast(notification, ui);
            // else it would belong to the dialog in which a step was confirmed, and go with that
            ui.add(notification);
        }
        notification.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                notification.removeFromParent();
            }
        });
        notification.open();
    }

    /** One at a time: a pile of them, as in a roll call, would cover the page after all. */
    private static void takeThePlaceOfTheLast(Notification notification, UI ui) {
        if (ComponentUtil.getData(ui, Notification.class) instanceof Notification last) {
            last.close();
        }
        ComponentUtil.setData(ui, Notification.class, notification);
    }

    /**
     * Where nothing is hidden: between brand and search, or, without room there, below the page.
     */
    private static Notification.Position place() {
        UI ui = UI.getCurrent();
        return ui != null && ui.getPage().getExtendedClientDetails().getWindowInnerWidth() >= WIDE
                ? Notification.Position.TOP_CENTER
                : Notification.Position.BOTTOM_CENTER;
    }
}
